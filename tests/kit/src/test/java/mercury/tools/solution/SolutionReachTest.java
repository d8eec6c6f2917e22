package mercury.tools.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SolutionReachTest {

  static List<ProofSolution> wrong() throws IOException {
    List<ProofSolution> wrong = new ArrayList<>();
    for (GradedExercise exercise : GradedExercise.values()) {
      wrong.addAll(ProofSolution.known(exercise));
    }
    return wrong;
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_mistake_reaches_every_class_whose_checks_it_fails(ProofSolution wrong) throws IOException {
    assertThat(wrong.header().fails().keySet().stream().map(id -> id.substring(0, 1)))
        .isNotEmpty()
        .isSubsetOf(SolutionReach.of(wrong.exercise(), wrong.files().keySet()));
  }

  @ParameterizedTest
  @CsvSource({
    "BOT,  Poller,       P",
    "BOT,  BotWorker,    B",
    "BOT,  Retrying,     PG",
    "BOT,  TelegramApi,  PB",
    "TASK, WorkerClient, C",
    "TASK, QueueConsumer, WL",
    "TASK, DeadLetterQueue, W",
    "TASK, Publisher,    CWL",
  })
  void a_file_reaches_all_classes_that_use_it(GradedExercise exercise, String name, String classes)
      throws IOException {
    assertThat(SolutionReach.of(exercise, List.of(name + ".java")))
        .containsExactly(classes.split(""));
  }

  @Test
  void a_file_beside_the_reference_reaches_nothing() throws IOException {
    assertThat(SolutionReach.of(GradedExercise.TASK, List.of("Beside.java"))).isEmpty();
  }
}
