package mercury.kit.differences.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The embedded broker answers every question word for word as RabbitMQ did when it was asked, and
 * so does the RabbitMQ at {@code RABBITMQ_URL}, where there is one. With {@code -Drecord} its
 * answers are written down instead.
 */
class RabbitAnswersTest {

  private static final Map<String, Question> QUESTIONS = AllQuestions.byTitle();

  /** The questions that only a RabbitMQ answers, by the row of {@code mercury/README.md}. */
  private static final Map<String, String> ROWS = Map.of("quorum: type 'stream'", "streams");

  private static final RecordedAnswers RECORDED = RecordedAnswers.of(version());

  static Stream<String> titles() {
    return QUESTIONS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("titles")
  void it_answers_as_RabbitMQ(String title) {
    assumeTrue(TestBroker.isRabbit() || !ROWS.containsKey(title), "a row of mercury/README.md");
    assertThat(Questionnaire.ask(TestBroker.url(), QUESTIONS.get(title)))
        .isEqualTo(RECORDED.byTitle().get(title));
  }

  @Test
  @EnabledIfSystemProperty(named = "record", matches = ".*")
  void its_answers_are_written_down() throws IOException {
    assumeTrue(TestBroker.isRabbit(), "RABBITMQ_URL does not say where a RabbitMQ is");
    Path file = CourseCheckout.path(RecordedAnswers.path(version()));
    Files.writeString(file, AnswerFile.write(Questionnaire.askAll(TestBroker.url())));
  }

  @Test
  void every_question_was_asked_of_each_RabbitMQ() {
    for (String version : new String[] {"3.10", RecordedAnswers.MODEL}) {
      assertThat(RecordedAnswers.of(version).byTitle().keySet())
          .containsExactlyElementsOf(QUESTIONS.keySet());
    }
    assertThat(QUESTIONS).hasSizeGreaterThan(400);
  }

  @Test
  void no_question_broke_off() {
    for (String version : new String[] {"3.10", RecordedAnswers.MODEL}) {
      assertThat(RecordedAnswers.of(version).byTitle().values())
          .noneMatch(answer -> answer.contains("broken off") && !answer.contains("closed, "));
    }
  }

  private static String version() {
    return TestBroker.isRabbit() && TestBroker.name().contains(" 3.")
        ? "3.10"
        : RecordedAnswers.MODEL;
  }
}
