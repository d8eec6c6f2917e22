package mercury.kit.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mercury.kit.classroom.StandardError;
import mercury.tools.mutation.MutationTesting;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Runs mutation testing as a developer does. */
class MutationTestingTest {

  /** A message that is set aside without its properties. */
  private static final String LOST_PROPERTIES = "--only=DeadLetterQueue.harmless · return given";

  @TempDir Path folder;

  static List<GradedExercise> exercises() {
    return GradedExercise.all();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void every_mutant_has_a_name_of_its_own(GradedExercise exercise) {
    List<String> names = printed("--list", "--exercise=" + exercise.name()).lines().toList();
    assertThat(names)
        .hasSizeGreaterThan(100)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.startsWith(exercise.manifest().packageName()));
  }

  @Test
  void a_mutant_that_a_check_fails_is_killed_and_is_not_graded_again() throws Exception {
    assumeTrue(VariantGrader.isBuilt(GradedExercise.first()), "built without -Psolution");
    String out = "--out=" + folder;
    assertThat(MutationTesting.run(LOST_PROPERTIES, out)).isZero();
    Path verdicts = folder.resolve("task-solution/verdicts.jsonl");
    assertThat(Files.readAllLines(verdicts)).singleElement().asString().contains("\"W10\"");
    assertThat(MutationTesting.run(LOST_PROPERTIES, out)).isZero();
    assertThat(Files.readAllLines(verdicts)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--only=nothing of the kind",
        "--every=0",
        "--variant=nothing",
        "--exercise=nothing",
        "--variant=plain --write" // nobody publishes these figures
      })
  void bad_arguments_are_one_sentence(String arguments) {
    String printed =
        StandardError.printedBy(
            () ->
                assertThat(MutationTesting.run(arguments.split(" (?=--)", -1)))
                    .isEqualTo(CommandLine.ExitCode.USAGE));
    assertThat(printed).isNotBlank().doesNotContain("\tat ", "Exception");
  }

  private static String printed(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      assertThat(MutationTesting.run(arguments)).isZero();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8);
  }
}
