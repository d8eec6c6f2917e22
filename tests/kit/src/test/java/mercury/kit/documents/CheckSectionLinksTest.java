package mercury.kit.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.ExercisePaths;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that each section to which a failed check refers exists, in the reader's language. */
class CheckSectionLinksTest {

  static Stream<Arguments> texts() throws IOException {
    Path root = CourseCheckout.path("");
    CourseManifests course = CourseManifests.of(root);
    return Stream.concat(
            course.exercises().stream(), course.drills().stream().map(DrillManifest::exercise))
        .flatMap(
            exercise ->
                exercise.languages().stream()
                    .map(language -> arguments(new ExercisePaths(root, exercise), language)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_check_names_a_section_that_is_there(ExercisePaths exercise, String language)
      throws IOException {
    String page = language.equals("en") ? "README.md" : "README." + language + ".md";
    assertThat(reads(exercise.texts(Locale.forLanguageTag(language))))
        .isNotEmpty()
        .allSatisfy(
            read -> {
              String[] parts = read.split("#", -1);
              assertThat(parts).hasSize(2);
              assertThat(parts[0]).endsWith("/" + page);
              assertThat(MarkdownDocument.of(parts[0]).ids()).as(parts[0]).contains(parts[1]);
            });
  }

  private static Stream<String> reads(Path texts) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(texts, UTF_8)) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream()
        .filter(key -> key.endsWith(".read"))
        .map(properties::getProperty);
  }
}
