package mercury.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A native reader reads each sentence once. */
class PlainEnglishTest {

  @Test
  void no_text_is_clumsy() {
    Map<String, List<String>> found = new TreeMap<>();
    for (EnglishProse prose : EnglishProse.all()) {
      found.put(prose.path(), clumsyIn(prose.text()));
    }
    assertThat(found).hasSizeGreaterThan(100);
    found.values().removeIf(List::isEmpty);
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_pattern_finds_a_clumsy_sentence_and_not_a_plain_one(ClumsyEnglish pattern) {
    assertThat(pattern.foundIn(pattern.clumsy())).isNotEmpty();
    assertThat(clumsyIn(pattern.plain())).isEmpty();
  }

  @Test
  void there_is_no_and_no_longer_are_plain() {
    assertThat(clumsyIn("There is no queue. It is no longer there. Who is it?")).isEmpty();
  }

  @Test
  void comments_are_read_and_code_is_not() {
    String source = "/** A\n * b. */\nString url = \"http://x // is no\"; // said\n/* c */";
    assertThat(EnglishProse.comments(source)).isEqualTo("/** A b. */\n// said\n/* c */");
  }

  private static List<String> clumsyIn(String text) {
    return Arrays.stream(ClumsyEnglish.values()).flatMap(pattern -> pattern.foundIn(text)).toList();
  }
}
