package mercury.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page for authors of courses shows the files of the sample course. The terminals on it are
 * played by {@code SampleCourseTest}.
 */
class CourseAuthorPageTest {

  private static final String PAGE = "harness/WRITE_A_COURSE.md";
  private static final String SAMPLE = "harness/samples/hello/";

  /** A block below the comment {@code <!-- file: PATH -->}; a line {@code …} leaves lines out. */
  private static final Pattern EXCERPT =
      Pattern.compile("<!-- file: (\\S+) -->\\n```\\w+\\n((?:.*\\n)*?)```\\n");

  private static final Pattern OMISSION = Pattern.compile("(?m)^…\\n");
  private static final Pattern TERMINAL = Pattern.compile("(?m)^<!-- terminal: \\w+ -->$");

  static Stream<MatchResult> excerpts() {
    return EXCERPT.matcher(CourseCheckout.text(PAGE)).results();
  }

  @ParameterizedTest
  @MethodSource("excerpts")
  void an_excerpt_has_the_lines_of_its_file(MatchResult excerpt) {
    String file = CourseCheckout.text(SAMPLE + excerpt.group(1));
    for (String part : OMISSION.split(excerpt.group(2), -1)) {
      assertThat("\n" + file).as(excerpt.group(1)).contains("\n" + part);
    }
  }

  @Test
  void every_block_is_an_excerpt_or_a_terminal() {
    MarkdownDocument document = MarkdownDocument.of(PAGE);
    long terminals = TERMINAL.matcher(document.text()).results().count();
    assertThat(document.blocks()).hasSize((int) (excerpts().count() + terminals));
  }
}
