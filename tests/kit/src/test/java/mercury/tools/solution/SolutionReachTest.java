package mercury.tools.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mercury.harness.manifest.SubjectManifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SolutionReachTest {

  static List<ProofSolution> wrong() throws IOException {
    List<ProofSolution> wrong = new ArrayList<>();
    for (GradedExercise exercise : GradedExercise.all()) {
      wrong.addAll(ProofSolution.known(exercise));
    }
    return wrong;
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_mistake_reaches_every_class_whose_checks_it_fails(ProofSolution wrong) throws IOException {
    List<SubjectManifest> reached = SolutionReach.of(wrong.exercise(), wrong.files().keySet());
    assertThat(wrong.header().fails().keySet())
        .isNotEmpty()
        .allMatch(id -> reached.stream().anyMatch(subject -> subject.isSubjectOf(id)));
  }

  @ParameterizedTest
  @CsvSource({
    "bot,  Poller,       P",
    "bot,  BotWorker,    B",
    "bot,  RetryLoop,    PG",
    "bot,  TelegramApi,  PB",
    "task, WorkerClient, C",
    "task, QueueConsumer, WL",
    "task, DeadLetterQueue, W",
    "task, Publisher,    CWL",
  })
  void a_file_reaches_all_classes_that_use_it(GradedExercise exercise, String name, String classes)
      throws IOException {
    assertThat(SolutionReach.of(exercise, List.of(name + ".java")))
        .extracting(SubjectManifest::ids)
        .containsExactly(classes.split(""));
  }

  @Test
  void a_file_beside_the_reference_reaches_nothing() throws IOException {
    assertThat(SolutionReach.of(GradedExercise.named("task"), List.of("Beside.java"))).isEmpty();
  }
}
