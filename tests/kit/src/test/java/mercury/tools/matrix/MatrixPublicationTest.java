package mercury.tools.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.ProofSolution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that everything generated from the wrong solutions is up to date. */
class MatrixPublicationTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\S+)` \\| (.*?) \\|(?: [·✘–?☆] \\|)+");

  static List<GradedExercise> exercises() {
    return GradedExercise.all();
  }

  static List<GradedExercise> drills() {
    return CourseCheckout.manifests().drills().stream().map(GradedExercise::of).toList();
  }

  @ParameterizedTest
  @MethodSource({"exercises", "drills"})
  void the_grader_knows_the_mistakes_of_the_wrong_solutions(GradedExercise exercise)
      throws Exception {
    assertThat(exercise.paths().mistakes())
        .as(renew(exercise, "--mistakes"))
        .hasContent(MistakesList.of(ProofSolution.known(exercise)));
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void the_matrix_has_a_row_for_every_wrong_solution_of_a_class(GradedExercise exercise)
      throws Exception {
    Set<String> rows = new TreeSet<>();
    Matcher row =
        ROW.matcher(
            MatrixMarkdownPage.between(CourseCheckout.path("tests/README.md"), exercise.matrix()));
    while (row.find()) {
      rows.add(row.group(1) + ": " + row.group(2));
    }
    Set<String> expected = new TreeSet<>();
    for (ProofSolution wrong : ProofSolution.known(exercise)) {
      if (isOfASubject(wrong)) {
        expected.add(wrong.name() + ": " + MatrixMarkdownPage.escape(wrong.header().sentence()));
      }
    }
    assertThat(rows).as(renew(exercise, "--write")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"task, 20", "bot, 8"})
  void the_texts_of_enough_wrong_solutions_are_kept(GradedExercise exercise, int enough)
      throws Exception {
    assertThat(ProofSolution.known(exercise))
        .filteredOn(GoldenTexts::hasFile)
        .hasSizeGreaterThanOrEqualTo(enough);
  }

  private static boolean isOfASubject(ProofSolution wrong) {
    return wrong.exercise().manifest().subjects().stream()
        .anyMatch(subject -> subject.isSubjectOf(wrong.name()));
  }

  private static String renew(GradedExercise exercise, String option) {
    return "renew it: ./mvnw -q -Psolution -Dgrade.skip test-compile exec:java@matrix -pl tests/tools"
        + " -Dexec.args='--exercise %s %s'".formatted(exercise.name(), option);
  }
}
