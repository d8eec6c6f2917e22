package mercury.harness.runner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.regex.Pattern;
import mercury.harness.terminal.ForeignText;

/** The output of the code under test: the beginning is kept, a flood is counted. Thread-safe. */
final class SolutionOutput {

  /** The character that the marks between two runs begin with. */
  static final char MARK = '\0';

  private static final int KEPT_BYTES = 16 * 1024;
  private static final int KEPT_LINES = 20;
  private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more)");
  private static final Pattern MARKS = Pattern.compile("\n?(\n" + MARK + "[^\n]*\n)+");

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  synchronized void add(byte[] buffer, int length) {
    kept.write(buffer, 0, Math.min(length, KEPT_BYTES - kept.size()));
  }

  /** The first lines, of stack traces only what is in that package. */
  synchronized List<String> lines(String packageName) {
    return MARKS
        .matcher(kept.toString(UTF_8))
        .replaceAll("\n")
        .lines()
        .dropWhile(String::isEmpty)
        .filter(
            line -> !FRAME.matcher(line).lookingAt() || line.contains("at " + packageName + "."))
        .limit(KEPT_LINES)
        .map(ForeignText::line)
        .toList();
  }
}
