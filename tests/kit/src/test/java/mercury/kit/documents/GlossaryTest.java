package mercury.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.kit.documents.Glossary.Word;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that the Russian texts use only the glossary's word for each term. */
class GlossaryTest {

  private static final Glossary GLOSSARY = Glossary.of(MarkdownDocument.of("CONTRIBUTING.md"));

  /**
   * The files with Russian texts: pages, texts of checks, the words of the playground's page, and
   * manifests. They are read whole, since no word of another language is forbidden.
   */
  private static final Pattern RUSSIAN =
      Pattern.compile(
          "\\.ru\\.md$|_ru\\.properties$|/page/words/ru\\.js$"
              + "|/(?:drill|exercise|lesson|mistakes)\\.json$");

  private static final Pattern NOT_OURS =
      Pattern.compile("(?:^|/)(?:target|node_modules|\\.[^/]*)/");

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

  /** Returns every file with Russian texts. */
  static List<String> russian() throws IOException {
    Path home = CourseCheckout.path("").normalize();
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .map(file -> home.relativize(file).toString().replace('\\', '/'))
          .filter(file -> RUSSIAN.matcher(file).find() && !NOT_OURS.matcher(file).find())
          .sorted()
          .toList();
    }
  }

  @Test
  void pages_texts_the_words_of_the_page_and_the_hints_of_drills_are_read() throws IOException {
    assertThat(russian())
        .contains(
            "README.ru.md",
            "drills/reconnect/drill.json",
            "mercury/playground/src/main/resources/mercury/playground/page/words/ru.js",
            "task/src/test/resources/mercury/task/checks_ru.properties");
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
