package mercury.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mercury.kit.documents.Glossary.Word;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that the Russian texts use only the glossary's word for each term. */
class GlossaryTest {

  private static final Glossary GLOSSARY = Glossary.of(MarkdownDocument.of("CONTRIBUTING.md"));

  /** Returns every Russian page and every Russian file of texts. */
  static List<String> russian() throws IOException {
    try (Stream<Path> files = Files.walk(CourseCheckout.path("").normalize())) {
      return Stream.concat(
              MarkdownDocument.all().stream()
                  .map(MarkdownDocument::path)
                  .filter(path -> path.endsWith(".ru.md")),
              files
                  .map(file -> CourseCheckout.path("").normalize().relativize(file).toString())
                  .map(file -> file.replace('\\', '/'))
                  .filter(file -> file.endsWith("_ru.properties"))
                  .filter(file -> !file.contains("target/")))
          .toList();
    }
  }

  @Test
  void a_thing_has_one_word_and_a_word_is_one_thing() {
    assertThat(GLOSSARY.words()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(GLOSSARY.words()).extracting(Word::english).doesNotHaveDuplicates();
    assertThat(GLOSSARY.words()).extracting(Word::russian).doesNotHaveDuplicates();
  }

  @Test
  void no_word_of_the_glossary_is_forbidden_by_it() {
    for (Word word : GLOSSARY.words()) {
      assertThat(forbiddenIn(word.russian())).as(word.english()).isEmpty();
    }
  }

  @Test
  void a_forbidden_word_is_found_in_every_case_and_alone() {
    assertThat(forbiddenIn("Устойчивую очередь.")).containsExactly("Устойчивую (durable)");
    assertThat(forbiddenIn("схема, логгер, опытный образ")).containsExactly("схема (topology)");
    assertThat(forbiddenIn("временных\n  сообщений и временных очередей"))
        .containsExactly("временных\n  сообщений (transient)");
  }

  @ParameterizedTest
  @MethodSource("russian")
  void a_russian_text_keeps_to_the_glossary(String path) {
    assertThat(forbiddenIn(CourseCheckout.text(path))).as(path).isEmpty();
  }

  private static List<String> forbiddenIn(String text) {
    return GLOSSARY.words().stream()
        .flatMap(
            word ->
                word.foundIn(text)
                    .map(found -> found + " (" + word.english().replaceAll("[ ,].*", "") + ")"))
        .toList();
  }
}
