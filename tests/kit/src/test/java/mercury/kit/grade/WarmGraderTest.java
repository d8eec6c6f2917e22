package mercury.kit.grade;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import mercury.driver.DriverMain;
import mercury.grading.ProbedReachability;
import mercury.harness.driver.SubjectPlan;
import mercury.harness.model.Grade;
import mercury.harness.model.GradingListener;
import mercury.harness.runner.Grader;
import mercury.harness.runner.GradingSettings;
import mercury.harness.runner.jvm.GivenClasses;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.SolutionOverlay;
import mercury.tools.solution.VariantCompiler;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One grader, several gradings: the JVMs stay, what the solutions leave in them does not. */
class WarmGraderTest {

  private static final GradedExercise TASK = GradedExercise.named("task");

  @TempDir Path reference;
  @TempDir Path leaking;
  private final Set<Long> before = children();
  private Grader grader;

  @BeforeEach
  void compile() throws Exception {
    assumeTrue(VariantGrader.isBuilt(TASK), "built without -Psolution");
    VariantCompiler.compile(TASK, Map.of(), reference);
    grader = Grader.warm(VariantCompiler.libraries(TASK), new ProbedReachability());
  }

  @AfterEach
  void close() throws Exception {
    if (grader != null) {
      grader.close();
      assertThat(started()).as("JVMs left by a closed grader").isEmpty();
    }
  }

  @Test
  void the_next_grading_runs_in_the_same_jvm_and_finds_the_same() throws Exception {
    Grade cold = grade(reference, List.of("C1", "L1.exchange"));
    Set<Long> first = started();
    Grade warm = grade(reference, List.of("C1", "L1.exchange"));
    assertThat(started()).isEqualTo(first).hasSize(1);
    assertThat(warm.results()).isEqualTo(cold.results());
    assertThat(warm.complete()).isTrue();
  }

  @Test
  void what_a_solution_leaves_behind_does_not_count_against_the_next() throws Exception {
    SolutionOverlay leaks =
        TASK.solutions("hostile").stream()
            .filter(overlay -> overlay.name().equals("leaked-thread"))
            .findFirst()
            .orElseThrow();
    VariantCompiler.compile(TASK, leaks.files(), leaking);
    assertThat(grade(leaking, List.of("C1", "C6.close")).complete()).isFalse();
    assertThat(solutions()).as("processes with a thread of the solution").isEmpty();
    assertThat(grade(reference, List.of("C1", "C6.close")).complete()).isTrue();
  }

  @Test
  void graders_work_side_by_side() throws Exception {
    try (Grader other = Grader.warm(VariantCompiler.libraries(TASK), new ProbedReachability())) {
      CompletableFuture<Grade> beside =
          CompletableFuture.supplyAsync(() -> grade(other, reference, List.of("L1.exchange")));
      assertThat(grade(reference, List.of("C1")).complete()).isTrue();
      assertThat(beside.get().complete()).isTrue();
      assertThat(started()).hasSize(2);
    }
  }

  private Grade grade(Path classes, List<String> only) {
    return grade(grader, classes, only);
  }

  private static Grade grade(Grader grader, Path classes, List<String> only) {
    try {
      return grader.grade(settings(classes, only), GradingListener.none());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static GradingSettings settings(Path classes, List<String> only) throws IOException {
    return new GradingSettings(
        TASK.name(),
        TASK.manifest().packageName(),
        TASK.idPrefixes(),
        List.of(TASK.tests()),
        List.of(TASK.tests()),
        TASK.addresses().variables(),
        Locale.ENGLISH,
        false,
        only,
        Optional.of(
            SubjectPlan.java(
                List.of(classes),
                TASK.paths().libraries("solution"),
                TASK.manifest().packageName())),
        GivenClasses.none());
  }

  /** Returns the command lines of the processes in which solutions run. */
  private static List<String> solutions() {
    return ProcessHandle.current()
        .descendants()
        .map(process -> process.info().commandLine().orElse(""))
        .filter(line -> line.contains(DriverMain.class.getName()))
        .toList();
  }

  private Set<Long> started() {
    Set<Long> started = children();
    started.removeAll(before);
    return started;
  }

  private static Set<Long> children() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::pid)
        .collect(toSet());
  }
}
