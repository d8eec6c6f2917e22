package mercury.harness.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Counts the hints of each check that were shown, in a file. */
final class HintCounter {

  private final Path file;

  HintCounter(Path file) {
    this.file = file;
  }

  /** Counts one more, up to {@code most}, and says how many that makes. */
  int next(String check, int most) throws IOException {
    Properties counts = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
        counts.load(reader);
      }
    }
    int before = number(counts.getProperty(check, "0"));
    int now = Math.min(most + 1, before + 1);
    counts.setProperty(check, Integer.toString(now));
    Files.createDirectories(file.getParent());
    try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
      counts.store(writer, null);
    }
    return now;
  }

  private static int number(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
  }
}
