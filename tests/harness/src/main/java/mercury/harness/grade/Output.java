package mercury.harness.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/** What a process prints: the beginning is kept, a flood is counted. Thread-safe. */
final class Output {

  private static final int KEPT_BYTES = 16 * 1024;
  private static final int KEPT_LINES = 20;
  private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more)");

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long bytes;

  /** Reads to the end of the stream. */
  void drain(InputStream in) {
    byte[] buffer = new byte[8192];
    try (in) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        add(buffer, read);
      }
    } catch (IOException e) {
      // the process was killed in the middle of a word
      add(new byte[0], 0);
    }
  }

  private synchronized void add(byte[] buffer, int length) {
    bytes += length;
    kept.write(buffer, 0, Math.min(length, KEPT_BYTES - kept.size()));
  }

  /** How much it was. */
  synchronized long bytes() {
    return bytes;
  }

  /** The first lines, of stack traces only what is in that package. */
  synchronized List<String> lines(String packageName) {
    return kept.toString(UTF_8)
        .lines()
        .filter(
            line -> !FRAME.matcher(line).lookingAt() || line.contains("at " + packageName + "."))
        .limit(KEPT_LINES)
        .toList();
  }
}
