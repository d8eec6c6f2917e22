package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.harness.model.Check;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Failure;
import mercury.harness.model.Grade;
import mercury.harness.model.MistakeDiagnosis;
import mercury.harness.model.Verdict;
import mercury.harness.runner.KnownMistakes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner is told of the known mistake that fails as their solution does. */
class DiagnosisTest {

  private static final String KNOWN =
      """
      [
        {"name": "early", "fails": {"W3": "early", "W6": ""}, "sentences": {"en": "Early.", "ru": "Рано."}},
        {"name": "never", "fails": {"W3": "never"}, "sentences": {"en": "Never."}},
        {"name": "client", "fails": {"C1": ""}, "sentences": {"en": "Client."}},
        {"name": "optional", "fails": {"W8": ""}, "sentences": {"en": "Optional."}}
      ]
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    Path list = folder.resolve("mercury/sample/mistakes.json");
    Files.createDirectories(list.getParent());
    Files.writeString(list, KNOWN);
  }

  @Test
  void a_failing_set_that_is_known_is_named_in_the_learners_language() {
    CheckResult[] results = {failed("Worker", "W3", "early"), failed("Worker", "W6", "lost")};
    assertThat(told(Locale.ENGLISH, results)).containsExactly("Early.");
    assertThat(told(Locale.forLanguageTag("ru"), results)).containsExactly("Рано.");
    assertThat(told(Locale.FRENCH, results)).containsExactly("Early.");
  }

  @Test
  void another_way_of_failing_is_another_mistake() {
    assertThat(told(failed("Worker", "W3", "never"))).containsExactly("Never.");
    assertThat(told(failed("Worker", "W3", "other"))).isEmpty();
  }

  @Test
  void one_failure_more_or_less_is_not_that_mistake() {
    assertThat(told(failed("Worker", "W3", "early"), passed("Worker", "W6"))).isEmpty();
    assertThat(told(failed("Worker", "W3", "never"), failed("Worker", "W7", "open"))).isEmpty();
  }

  @Test
  void a_check_that_can_tell_nothing_speaks_neither_for_nor_against() {
    assertThat(told(failed("Worker", "W3", "early"), cantTell("Worker", "W6")))
        .containsExactly("Early.");
  }

  @Test
  void each_class_is_looked_at_by_itself() {
    assertThat(told(failed("WorkerClient", "C1", "twice"), failed("Worker", "W3", "never")))
        .containsExactly("Client.", "Never.");
  }

  @Test
  void a_sentence_that_contradicts_what_was_seen_is_not_told() throws Exception {
    Files.writeString(
        folder.resolve("mercury/sample/seen.json"),
        """
        {"never": {"W3": ["value fanout", "wire QUEUE_DECLARE", "wire QUEUE_DECLARE.durable"]}}
        """);
    assertThat(told(seen("value fanout", "wire QUEUE_DECLARE", "wire QUEUE_DECLARE.durable")))
        .containsExactly("Never.");
    assertThat(told(seen("value topic", "wire QUEUE_DECLARE", "wire QUEUE_DECLARE.durable")))
        .isEmpty();
    assertThat(told(seen("value fanout", "wire QUEUE_DECLARE", "wire QUEUE_DECLARE.exclusive")))
        .isEmpty();
    assertThat(told(seen("value fanout"))).isEmpty();
  }

  @Test
  void what_is_not_written_yet_is_no_mistake() {
    assertThat(told(failed("WorkerClient", "C1", "stub"))).isEmpty();
  }

  @Test
  void without_a_list_nothing_is_told() {
    Grade grade = grade(failed("WorkerClient", "C1", "twice"));
    assertThat(KnownMistakes.of("mercury.none", List.of(folder)).diagnosed(grade, Locale.ENGLISH))
        .isEqualTo(grade);
  }

  private List<String> told(CheckResult... results) {
    return told(Locale.ENGLISH, results);
  }

  private List<String> told(Locale locale, CheckResult... results) {
    return KnownMistakes.of("mercury.sample", List.of(folder))
        .diagnosed(grade(results), locale)
        .diagnoses()
        .stream()
        .map(MistakeDiagnosis::mistakes)
        .flatMap(List::stream)
        .toList();
  }

  private static Grade grade(CheckResult... results) {
    return new Grade("sample", Stream.of(results).toList(), List.of(), List.of());
  }

  private static CheckResult passed(String subject, String id) {
    return new CheckResult(check(subject, id), Verdict.PASSED, Optional.empty());
  }

  private static CheckResult cantTell(String subject, String id) {
    return new CheckResult(check(subject, id), Verdict.CANT_TELL, Optional.empty());
  }

  private static CheckResult failed(String subject, String id, String failureMode) {
    return new CheckResult(
        check(subject, id),
        Verdict.FAILED,
        Optional.of(Failure.ofMode(failureMode, "what was seen")));
  }

  private static CheckResult seen(String... evidence) {
    return new CheckResult(
        check("Worker", "W3"),
        Verdict.FAILED,
        Optional.of(
            new Failure("never", "", "", "", "", "", List.of(), List.of(), List.of(evidence))));
  }

  private static Check check(String subject, String id) {
    return new Check(id, "title", 5, "", false, "mercury.sample." + subject);
  }
}
