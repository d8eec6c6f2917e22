package mercury.kit.drills;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mercury.harness.model.Failure;
import mercury.harness.model.Grade;
import mercury.harness.model.Verdict;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.ProofSolution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Grades the solutions that prove the drills; {@code -Ddrill=NAME,NAME} those of some. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrillProofTest {

  private static final String REFERENCE = "reference";

  private static final String STUB = "stub";

  private static final String ONLY = System.getProperty("drill", "");

  private DrillGradings gradings;

  @BeforeAll
  void grade() throws Exception {
    List<GradedExercise> drills = chosen().toList();
    gradings = DrillGradings.open(drills.get(0));
    for (GradedExercise drill : drills) {
      for (String kind : List.of("wrong", "right")) {
        for (ProofSolution solution : ProofSolution.all(drill, kind)) {
          gradings.begin(drill, solution.name(), solution.files());
        }
      }
      gradings.begin(drill, REFERENCE, Map.of());
      String source = drill.manifest().subjects().get(0).source();
      String stub = Files.readString(drill.paths().stub().resolve(source));
      gradings.begin(drill, STUB, Map.of(source, stub));
    }
  }

  @AfterAll
  void close() throws IOException {
    gradings.close();
  }

  static Stream<Arguments> drills() {
    return chosen().map(drill -> arguments(named(drill.name(), drill)));
  }

  private static Stream<GradedExercise> chosen() {
    return CourseCheckout.manifests().drills().stream()
        .filter(drill -> ONLY.isEmpty() || List.of(ONLY.split(",", -1)).contains(drill.name()))
        .map(GradedExercise::of);
  }

  @ParameterizedTest
  @MethodSource("drills")
  void a_drill_has_three_wrong_and_two_right_solutions(GradedExercise drill) throws Exception {
    assertThat(ProofSolution.all(drill, "wrong")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(ProofSolution.all(drill, "right")).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("drills")
  void each_wrong_solution_fails_what_its_header_says(GradedExercise drill) throws Exception {
    for (ProofSolution wrong : ProofSolution.all(drill, "wrong")) {
      Grade grade = gradings.of(drill, wrong.name());
      Map<String, String> expected = new TreeMap<>(wrong.header().fails());
      Map<String, String> failures = failures(grade);
      expected.replaceAll((id, mode) -> mode.isEmpty() ? failures.getOrDefault(id, "") : mode);
      assertThat(failures).as(wrong.name()).isEqualTo(expected);
      assertThat(grade.results())
          .as("words of %s", wrong.name())
          .allSatisfy(
              result ->
                  result
                      .failure()
                      .ifPresent(
                          failure ->
                              assertThat(failure.was()).isNotEqualTo(failure.failureMode())));
      assertThat(grade.diagnoses())
          .as(wrong.name())
          .anySatisfy(found -> assertThat(found.mistakes()).contains(wrong.header().sentence()));
    }
  }

  @ParameterizedTest
  @MethodSource("drills")
  void the_reference_and_each_right_solution_pass(GradedExercise drill) throws Exception {
    assertSolved(REFERENCE, gradings.of(drill, REFERENCE));
    for (ProofSolution right : ProofSolution.all(drill, "right")) {
      assertSolved(right.name(), gradings.of(drill, right.name()));
    }
  }

  @ParameterizedTest
  @MethodSource("drills")
  void the_unsolved_drill_compiles_and_fails(GradedExercise drill) throws Exception {
    assertThat(failures(gradings.of(drill, STUB))).isNotEmpty();
  }

  private static void assertSolved(String name, Grade grade) {
    assertThat(failures(grade)).as(name).isEmpty();
    assertThat(grade.complete()).as(name).isTrue();
  }

  private static Map<String, String> failures(Grade grade) {
    return grade.results().stream()
        .filter(result -> result.verdict() == Verdict.FAILED)
        .collect(
            toMap(
                result -> result.check().id(),
                result -> result.failure().map(Failure::failureMode).orElse("")));
  }
}
