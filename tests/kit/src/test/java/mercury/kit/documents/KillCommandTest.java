package mercury.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A test that a page which has people kill a program by its command line means one that the page
 * has started: {@code ./course} becomes the program's own process, with the same arguments.
 */
class KillCommandTest {

  private static final Pattern KILL = Pattern.compile("(?m)^pkill .*-f '([^']+)'$");
  private static final Pattern STARTED = Pattern.compile("(?m)^\\$ \\./course (.+)$");

  static List<MarkdownDocument> pages() {
    List<MarkdownDocument> pages =
        MarkdownDocument.all().stream().filter(page -> killed(page).findAny().isPresent()).toList();
    assertThat(pages).isNotEmpty();
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void what_is_killed_was_started(MarkdownDocument page) {
    List<String> started = matches(STARTED, page).toList();
    assertThat(killed(page))
        .allSatisfy(
            pattern ->
                assertThat(started)
                    .as("%s: %s", page.path(), pattern)
                    .anyMatch(command -> Pattern.compile(pattern).matcher(command).find()));
  }

  private static Stream<String> killed(MarkdownDocument page) {
    return matches(KILL, page);
  }

  private static Stream<String> matches(Pattern pattern, MarkdownDocument page) {
    return pattern.matcher(page.text()).results().map(found -> found.group(1));
  }
}
