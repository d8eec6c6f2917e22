package mercury.kit.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mercury.tools.solution.GradedExercise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the stubs of every exercise with its plain solution and its reference. */
class ExerciseVariantsTest {

  private static final String SIGNATURE = "(  )?(public|protected|final class|boolean) .*[{;]";

  static List<GradedExercise> exercises() {
    return GradedExercise.all();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void the_learners_files_are_the_stubs(GradedExercise exercise) throws Exception {
    assertThat(files(exercise.paths().sources("main")))
        .isEqualTo(files(exercise.paths().stub()))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void every_variant_has_the_interface_of_the_stubs(GradedExercise exercise) throws Exception {
    for (Map.Entry<String, String> stub : files(exercise.paths().stub()).entrySet()) {
      assertThat(signatures(stub.getValue())).as(stub.getKey()).isNotEmpty();
      for (Path variant : solutions(exercise)) {
        assertThat(signatures(Files.readString(variant.resolve(stub.getKey()))))
            .as("%s in %s", stub.getKey(), variant)
            .containsSubsequence(signatures(stub.getValue())); // a later exercise may need more
      }
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void the_class_path_has_the_asked_variant_and_no_other(GradedExercise exercise) throws Exception {
    String variant = System.getProperty(exercise.name() + ".variant");
    String subject = exercise.manifest().subjects().get(0).className();
    Class<?> loaded = Class.forName(exercise.manifest().packageName() + "." + subject);
    Path place = Path.of(loaded.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(place).startsWith(exercise.paths().build(variant).toRealPath());
    for (String file : files(exercise.paths().sources("solution")).keySet()) {
      boolean asked = Files.exists(exercise.paths().sources(variant).resolve(file));
      assertThat(loaded.getResource(className(file) + ".class") != null).as(file).isEqualTo(asked);
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void a_stub_holds_nothing_but_the_assignment(GradedExercise exercise) throws Exception {
    files(exercise.paths().stub())
        .forEach(
            (file, text) ->
                assertThat(text)
                    .as(file)
                    .containsPattern("\"" + className(file) + "[.]\\w+ is not written yet")
                    .doesNotContainPattern(
                        "private (final )?(?!String |\\w*Config )\\w+ \\w+( =|;)"));
  }

  private static String className(String file) {
    return Path.of(file).getFileName().toString().replace(".java", "");
  }

  private static List<Path> solutions(GradedExercise exercise) {
    Stream<Path> plain =
        exercise.manifest().folders().plain().map(exercise.paths()::resolve).stream();
    return Stream.concat(plain, Stream.of(exercise.paths().sources("solution"))).toList();
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".java")).toList()) {
        texts.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static List<String> signatures(String source) {
    return source
        .lines()
        .filter(line -> line.matches(SIGNATURE))
        .map(line -> line.replace("synchronized ", ""))
        .toList();
  }
}
