package mercury.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import mercury.tools.CourseCheckout;

/**
 * A terminal on the page for authors of courses: a {@code console} block below the comment {@code
 * <!-- terminal: NAME -->}, which begins with a command after {@code "$ "}.
 *
 * @param command the command without the prompt
 * @param output the lines that it prints, without blank lines at the beginning and the end
 */
record CoursePageTerminal(String command, List<String> output) {

  private static final String PAGE = "harness/WRITE_A_COURSE.md";
  private static final String BLOCK =
      "<!-- terminal: %s -->\\n```console\\n\\$ (.*)\\n((?:.*\\n)*?)```\\n";

  /** Reads the terminal of that name. */
  static CoursePageTerminal named(String name) {
    var block = Pattern.compile(BLOCK.formatted(name)).matcher(CourseCheckout.text(PAGE));
    assertThat(block.find()).as("%s has a terminal '%s'", PAGE, name).isTrue();
    return new CoursePageTerminal(block.group(1), strip(block.group(2).lines().toList()));
  }

  /** Returns the lines without blank ones at the beginning and the end. */
  static List<String> strip(List<String> lines) {
    return String.join("\n", lines).replaceAll("^\\n+|\\s+$", "").lines().toList();
  }
}
