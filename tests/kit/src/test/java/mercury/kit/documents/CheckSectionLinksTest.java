package mercury.kit.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.Properties;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test that each section to which a failed check refers exists, in the reader's language. */
class CheckSectionLinksTest {

  @ParameterizedTest
  @CsvSource({
    "task, checks.properties, README.md",
    "task, checks_ru.properties, README.ru.md",
    "bot, checks.properties, README.md",
    "bot, checks_ru.properties, README.ru.md"
  })
  void a_check_names_a_section_that_is_there(String exercise, String texts, String page)
      throws IOException {
    assertThat(reads(exercise, texts))
        .isNotEmpty()
        .allSatisfy(
            read -> {
              String[] parts = read.split("#", -1);
              assertThat(parts).hasSize(2);
              assertThat(parts[0]).endsWith("/" + page);
              assertThat(MarkdownDocument.of(parts[0]).ids()).as(parts[0]).contains(parts[1]);
            });
  }

  private static Stream<String> reads(String exercise, String texts) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            CourseCheckout.path(
                "%1$s/src/test/resources/mercury/%1$s/%2$s".formatted(exercise, texts)),
            UTF_8)) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream()
        .filter(key -> key.endsWith(".read"))
        .map(properties::getProperty);
  }
}
