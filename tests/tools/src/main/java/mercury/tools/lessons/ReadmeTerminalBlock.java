package mercury.tools.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mercury.tools.CourseCheckout;

/**
 * A README's block that shows one terminal: a command and its output. In the page it is a fenced
 * {@code console} block below the comment {@code <!-- terminal: NAME -->}; its first line is the
 * command after {@code "$ "}, the rest the expected output, in which {@code …} stands for anything
 * within a line and {@code ^C} or {@code ^Z} for a person pressing Ctrl+C or Ctrl+Z.
 *
 * @param name the name in the comment
 * @param command the command without the prompt
 * @param output the expected lines
 */
public record ReadmeTerminalBlock(String name, String command, List<String> output) {

  private static final Pattern BLOCK =
      Pattern.compile("<!-- terminal: (\\S+) -->\\n```console\\n\\$ (.*)\\n((?:.*\\n)*?)```\\n");

  private static final Set<String> KEYS = Set.of("^C", "^Z");

  /** Reads all blocks of a page, like {@code lessons/intro/README.md}, in order. */
  public static List<ReadmeTerminalBlock> allOf(String page) {
    return BLOCK.matcher(CourseCheckout.text(page)).results().map(ReadmeTerminalBlock::of).toList();
  }

  /** Reads the block of that name. */
  public static ReadmeTerminalBlock named(String page, String name) {
    List<ReadmeTerminalBlock> found =
        allOf(page).stream().filter(block -> block.name.equals(name)).toList();
    assertThat(found).as("blocks named '%s' in %s", name, page).hasSize(1);
    return found.get(0);
  }

  private static ReadmeTerminalBlock of(MatchResult match) {
    List<String> output =
        match.group(3).lines().filter(line -> !KEYS.contains(line.strip())).toList();
    return new ReadmeTerminalBlock(match.group(1), match.group(2), output);
  }

  /**
   * Returns whether a printed line is the expected one. A time at its beginning may be wider than
   * the one that … stands for.
   */
  public static boolean matches(String expected, String printed) {
    String pattern = Pattern.quote(expected.replaceFirst("^ +…", "…")).replace("…", "\\E.*\\Q");
    return Pattern.matches(pattern, printed);
  }
}
