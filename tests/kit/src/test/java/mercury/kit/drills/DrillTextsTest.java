package mercury.kit.drills;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.ExercisePaths;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the drills are whole, in both languages. */
class DrillTextsTest {

  private static final int SCREEN = 45;

  static Stream<Arguments> drills() {
    return CourseCheckout.manifests().drills().stream()
        .map(drill -> arguments(named(drill.name(), drill)));
  }

  @ParameterizedTest
  @MethodSource("drills")
  void the_unsolved_drill_is_kept_for_reset(DrillManifest drill) {
    String sources = drill.module() + "/src/";
    assertThat(CourseCheckout.text(sources + "main/java/" + drill.source()))
        .isEqualTo(CourseCheckout.text(sources + "stub/java/" + drill.source()));
  }

  @ParameterizedTest
  @MethodSource("drills")
  void its_page_fits_on_a_screen_in_both_languages(DrillManifest drill) {
    for (String page : Set.of("README.md", "README.ru.md")) {
      String text = CourseCheckout.text(drill.folder() + "/" + page);
      assertThat(text.lines().count()).as(page).isBetween(8L, (long) SCREEN);
      String title = page.equals("README.md") ? drill.title().en() : drill.title().ru();
      assertThat(text).startsWith("# " + title + "\n");
    }
  }

  @ParameterizedTest
  @MethodSource("drills")
  void its_checks_have_the_same_texts_in_both_languages(DrillManifest drill) throws IOException {
    ExercisePaths paths = GradedExercise.of(drill).paths();
    Set<Object> english = texts(paths.texts(Locale.ENGLISH)).keySet();
    assertThat(texts(paths.texts(Locale.forLanguageTag("ru"))).keySet()).isEqualTo(english);
    Set<String> checks =
        english.stream()
            .map(key -> key.toString().replaceFirst("\\..*", ""))
            .collect(Collectors.toSet());
    for (String check : checks) {
      assertThat(english)
          .contains(check + ".title", check + ".expected", check + ".why", check + ".read");
    }
  }

  @ParameterizedTest
  @MethodSource("drills")
  void its_checks_have_the_patience_of_a_drill(DrillManifest drill) {
    String suite = drill.source().replace(".java", "Test.java");
    assertThat(CourseCheckout.text(drill.module() + "/src/test/java/" + suite))
        .contains("patience = DrillPatience.MILLIS");
  }

  private static Properties texts(Path file) throws IOException {
    Properties texts = new Properties();
    try (var reader = Files.newBufferedReader(file, UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
