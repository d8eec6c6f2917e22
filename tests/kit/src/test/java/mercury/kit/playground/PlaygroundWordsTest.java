package mercury.kit.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page has each of its words in every language. */
class PlaygroundWordsTest {

  private static final Pattern WORD = Pattern.compile("(?m)^ {2}(\\w+): '(.+)',$");
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:\\bword\\(|\\b(?:title|button|menu|fileButton)\\([^'()]*|data-(?:word|label)=)['\"](\\w+)['\"]");

  @ParameterizedTest
  @MethodSource("languages")
  void every_language_has_the_words_of_english_with_the_same_places_for_values(Path language)
      throws IOException {
    assertThat(words(language)).isNotEmpty().isEqualTo(words(Path.of("words/en.js")));
  }

  @Test
  void every_word_that_the_page_asks_for_is_there() throws IOException {
    Set<String> known =
        WORD.matcher(PageFiles.text(Path.of("words/en.js")))
            .results()
            .map(word -> word.group(1))
            .collect(Collectors.toSet());
    List<String> asked =
        PageFiles.all().stream()
            .flatMap(file -> ASKED.matcher(PageFiles.text(file)).results())
            .map(use -> use.group(1))
            .toList();
    assertThat(asked).hasSizeGreaterThan(30).isSubsetOf(known);
  }

  static List<Path> languages() throws IOException {
    return PageFiles.all().stream().filter(file -> file.startsWith("words")).toList();
  }

  private static Set<String> words(Path language) {
    return WORD.matcher(PageFiles.text(language))
        .results()
        .map(word -> word.group(1) + places(word.group(2)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> places(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .sorted()
        .toList();
  }
}
