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
import mercury.harness.manifest.DrillManifest;
import mercury.harness.model.Failure;
import mercury.harness.model.Grade;
import mercury.harness.model.Verdict;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.ProofSolution;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Grades the solutions that prove the drills; {@code -Ddrill=NAME,NAME} those of some. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrillProofTest {

  private static final String ONLY = System.getProperty("drill", "");

  private VariantGrader grader;

  @BeforeAll
  void open() throws IOException {
    grader = VariantGrader.open(GradedExercise.of(manifests().findFirst().orElseThrow()));
  }

  @AfterAll
  void close() throws IOException {
    grader.close();
  }

  static Stream<Arguments> drills() {
    return manifests()
        .filter(drill -> ONLY.isEmpty() || List.of(ONLY.split(",", -1)).contains(drill.name()))
        .map(drill -> arguments(named(drill.name(), GradedExercise.of(drill))));
  }

  static Stream<DrillManifest> manifests() {
    return CourseCheckout.manifests().drills().stream();
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
      Grade grade = grader.of(drill).grade(wrong.files(), false);
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
    assertSolved("reference", grader.of(drill).grade(Map.of(), false));
    for (ProofSolution right : ProofSolution.all(drill, "right")) {
      assertSolved(right.name(), grader.of(drill).grade(right.files(), false));
    }
  }

  @ParameterizedTest
  @MethodSource("drills")
  void the_unsolved_drill_compiles_and_fails(GradedExercise drill) throws Exception {
    String source = drill.manifest().subjects().get(0).source();
    String stub = Files.readString(drill.paths().stub().resolve(source));
    Grade grade = grader.of(drill).grade(Map.of(source, stub), false);
    assertThat(failures(grade)).isNotEmpty();
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
