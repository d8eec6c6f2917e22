package mercury.kit.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.SolutionHeader;
import mercury.tools.solution.SolutionOverlay;
import mercury.tools.solution.VariantCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the bot's solutions, except their grades, and the texts of its checks. */
class BotProofTest {

  private static final GradedExercise BOT = GradedExercise.named("bot");

  private static final String TEXTS = "bot/src/test/resources/mercury/bot/checks%s.properties";

  /** The failure modes for which the grader has texts in every check. */
  private static final Set<String> COMMON = Set.of("threw", "stuck", "exit", "silent");

  @TempDir Path folder;

  static Stream<SolutionOverlay> edits() {
    return Stream.of("wrong", "hostile").map(BOT::solutions).flatMap(List::stream);
  }

  static Stream<SolutionOverlay> rightOnes() {
    return BOT.solutions("right").stream();
  }

  @ParameterizedTest
  @MethodSource({"edits", "rightOnes"})
  void a_solution_fits_the_reference_and_compiles(SolutionOverlay solution) throws Exception {
    VariantCompiler.compile(BOT, solution.files(), folder);
  }

  @ParameterizedTest
  @MethodSource("edits")
  void an_edit_says_what_it_is_and_fails_checks_that_there_are(SolutionOverlay edit)
      throws Exception {
    SolutionHeader header = edit.header();
    assertThat(header.sentence()).matches("\\p{ASCII}+\\.").hasSizeLessThan(120);
    assertThat(header.russian()).matches(".*[а-яё].*\\.").hasSizeLessThan(120);
    Properties texts = texts("");
    header
        .fails()
        .forEach(
            (id, failureMode) -> {
              assertThat(texts).containsKey(id + ".title");
              assertThat(
                      failureMode.isEmpty()
                          || COMMON.contains(failureMode)
                          || knows(texts, id, failureMode))
                  .as("%s fails with %s", id, failureMode)
                  .isTrue();
            });
  }

  @Test
  void every_check_is_failed_by_a_mistake() throws Exception {
    Set<String> failed = new TreeSet<>();
    for (SolutionOverlay edit : BOT.solutions("wrong")) {
      failed.addAll(edit.header().fails().keySet());
    }
    assertThat(failed).isEqualTo(checks());
  }

  @Test
  void every_text_is_there_in_both_languages() throws Exception {
    assertThat(texts("_ru").keySet()).isEqualTo(texts("").keySet());
  }

  private static boolean knows(Properties texts, String id, String failureMode) {
    return texts.containsKey(id + ".was." + failureMode) || texts.containsKey("was." + failureMode);
  }

  private static Set<String> checks() throws IOException {
    return texts("").stringPropertyNames().stream()
        .filter(key -> key.endsWith(".title"))
        .map(key -> key.substring(0, key.length() - ".title".length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    texts.load(Files.newBufferedReader(CourseCheckout.path(TEXTS.formatted(language))));
    return texts;
  }
}
