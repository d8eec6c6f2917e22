package mercury.tools.solution;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.model.Failure;
import mercury.harness.model.Grade;
import mercury.harness.model.Verdict;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tests that prove the drills of a module: they grade all solutions of each. {@code
 * -Ddrill=NAME,NAME} takes some of the drills. A test of the kit extends this, so that the checks
 * of the module are on its class path. Not thread-safe.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DrillProof {

  private static final String ONLY = System.getProperty("drill", "");

  private final List<DrillManifest> drills;
  private VariantGrader grader;

  /** Takes those drills, which are in one module. */
  protected DrillProof(Predicate<DrillManifest> which) {
    this.drills = CourseCheckout.manifests().drills().stream().filter(which).toList();
  }

  /** Returns whether a drill needs a service that starts only when it is named. */
  protected static boolean needsNamedService(DrillManifest drill) {
    return drill.services().stream()
        .map(CourseServices::get)
        .anyMatch(CourseService::startsOnlyWhenNamed);
  }

  @BeforeAll
  void open() throws IOException {
    grader = VariantGrader.open(GradedExercise.of(drills.get(0)));
  }

  @AfterAll
  void close() throws IOException {
    grader.close();
  }

  Stream<Arguments> drills() {
    return drills.stream()
        .filter(drill -> ONLY.isEmpty() || List.of(ONLY.split(",", -1)).contains(drill.name()))
        .map(drill -> arguments(named(drill.name(), GradedExercise.of(drill))));
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
