package mercury.kit.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;

/** The page's words are there in both languages. */
class PlaygroundWordsTest {

  private static final String PAGE = "mercury/src/main/resources/mercury/playground/page/";
  private static final Pattern WORD = Pattern.compile("(?m)(?:^ {4}|, )(\\w+): '([^']*)'");

  @Test
  void every_word_is_there_in_both_languages_with_the_same_places_for_values() {
    String[] languages = CourseCheckout.text(PAGE + "words.js").split("(?m)^  ru: \\{");
    assertThat(languages).hasSize(2);
    assertThat(words(languages[0])).isNotEmpty().isEqualTo(words(languages[1]));
  }

  private static Set<String> words(String language) {
    return WORD.matcher(language)
        .results()
        .map(word -> word.group(1) + places(word.group(2)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> places(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  @Test
  void every_word_that_the_page_asks_for_is_there() {
    Set<String> known =
        WORD.matcher(CourseCheckout.text(PAGE + "words.js"))
            .results()
            .map(word -> word.group(1))
            .collect(Collectors.toSet());
    Pattern asked = Pattern.compile("word\\('(\\w+)'|data-(?:word|label)=\"(\\w+)\"");
    for (String file :
        List.of("index.html", "app.js", "broker.js", "drawing.js", "people.js", "state.js")) {
      assertThat(asked.matcher(CourseCheckout.text(PAGE + file)).results())
          .as(file)
          .isNotEmpty()
          .allMatch(use -> known.contains(use.group(1) == null ? use.group(2) : use.group(1)));
    }
  }
}
