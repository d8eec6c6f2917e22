package mercury.kit.exercise;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.SolutionHeader;
import mercury.tools.solution.SolutionOverlay;
import mercury.tools.solution.VariantCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the wrong, hostile and right solutions of every exercise, except their grades. */
class ExerciseProofTest {

  /** The failure modes for which the grader has texts in every check. */
  private static final Set<String> COMMON = Set.of("threw", "stuck", "exit", "silent");

  @TempDir Path folder;

  static List<GradedExercise> exercises() {
    return GradedExercise.all();
  }

  static Stream<SolutionOverlay> mistakes() {
    return solutions("wrong", "hostile");
  }

  static Stream<SolutionOverlay> rightOnes() {
    return solutions("right");
  }

  @ParameterizedTest
  @MethodSource({"mistakes", "rightOnes"})
  void a_solution_fits_the_reference_and_compiles(SolutionOverlay solution) throws Exception {
    VariantCompiler.compile(solution.exercise(), solution.files(), folder);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_told_in_one_sentence_of_each_language(SolutionOverlay mistake)
      throws Exception {
    SolutionHeader header = mistake.header();
    assertThat(header.sentence()).matches("\\p{ASCII}+\\.").hasSizeLessThan(120);
    assertThat(header.russian()).matches(".*[а-яё].*\\.").hasSizeLessThan(120);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_fails_existing_checks_by_known_failure_modes(SolutionOverlay mistake)
      throws Exception {
    Properties texts = texts(mistake.exercise(), Locale.ENGLISH);
    for (Map.Entry<String, String> fails : mistake.header().fails().entrySet()) {
      String mode = fails.getValue();
      assertThat(texts).containsKey(fails.getKey() + ".title");
      assertThat(mode.isEmpty() || COMMON.contains(mode) || knows(texts, fails.getKey(), mode))
          .as("%s fails with %s", fails.getKey(), mode)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void every_check_is_failed_by_a_mistake(GradedExercise exercise) throws Exception {
    assertThat(mistakesByCheck(exercise).keySet()).isEqualTo(checks(exercise));
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void every_requirement_is_missed_by_two_mistakes_at_least(GradedExercise exercise)
      throws Exception {
    Map<String, Set<String>> mistakes = new TreeMap<>();
    mistakesByCheck(exercise)
        .forEach(
            (id, names) ->
                mistakes.computeIfAbsent(requirement(id), k -> new TreeSet<>()).addAll(names));
    assertThat(mistakes).allSatisfy((id, names) -> assertThat(names).hasSizeGreaterThan(1));
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void every_text_is_there_in_every_language(GradedExercise exercise) throws Exception {
    for (String language : exercise.manifest().languages()) {
      assertThat(texts(exercise, Locale.forLanguageTag(language)).keySet())
          .as(language)
          .isEqualTo(texts(exercise, Locale.ENGLISH).keySet());
    }
  }

  private static Stream<SolutionOverlay> solutions(String... kinds) {
    return exercises().stream()
        .flatMap(exercise -> Stream.of(kinds).map(exercise::solutions).flatMap(List::stream));
  }

  private static Map<String, Set<String>> mistakesByCheck(GradedExercise exercise)
      throws IOException {
    Map<String, Set<String>> names = new TreeMap<>();
    for (SolutionOverlay wrong : exercise.solutions("wrong")) {
      for (String id : wrong.header().fails().keySet()) {
        names.computeIfAbsent(id, k -> new TreeSet<>()).add(wrong.name());
      }
    }
    return names;
  }

  private static boolean knows(Properties texts, String id, String mode) {
    return texts.containsKey(id + ".was." + mode) || texts.containsKey("was." + mode);
  }

  private static Set<String> checks(GradedExercise exercise) throws IOException {
    return texts(exercise, Locale.ENGLISH).stringPropertyNames().stream()
        .filter(key -> key.endsWith(".title"))
        .map(key -> key.substring(0, key.length() - ".title".length()))
        .collect(toCollection(TreeSet::new));
  }

  /** Returns the requirement that a check asserts an aspect of: {@code W5} for {@code W5.bound}. */
  private static String requirement(String id) {
    return id.substring(0, (id + ".").indexOf('.'));
  }

  private static Properties texts(GradedExercise exercise, Locale locale) throws IOException {
    Properties texts = new Properties();
    texts.load(Files.newBufferedReader(exercise.paths().texts(locale)));
    return texts;
  }
}
