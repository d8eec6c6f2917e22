package mercury.harness.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * The traits of the events on which a check's verdict rests. A suite lists them, where it wants to,
 * in the file {@code wire.properties} of its package: {@code W5.bound = QOS DELIVER}.
 */
public final class DecisiveTraits {

  private static final String FILE = "wire.properties";

  private DecisiveTraits() {}

  /** Returns those of a check; none without the file, or without a line for the check. */
  public static List<String> of(Class<?> suite, String check) {
    Properties traits = new Properties();
    try (InputStream in = suite.getResourceAsStream(FILE)) {
      if (in != null) {
        traits.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String line = traits.getProperty(check, "").strip();
    return line.isEmpty() ? List.of() : List.of(line.split("\\s+", -1));
  }
}
