package mercury.kit.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mercury.environment.Addresses;
import mercury.harness.grade.Grade;
import mercury.harness.grade.Grader;
import mercury.harness.grade.Progress;
import mercury.harness.grade.Settings;
import mercury.kit.Brokers;
import mercury.kit.Course;
import mercury.kit.grade.Variant;
import org.apache.commons.io.file.PathUtils;

/**
 * Has variations of the bot's reference graded by the suites, as a learner's solution is, one after
 * another. Not thread-safe.
 */
final class BotGrader implements AutoCloseable {

  static final Path TESTS = Course.path("bot/target/solution/test-classes");

  private final Grader grader = Grader.warm(Variant.libraries("bot"));
  private final Path folder;

  private BotGrader(Path folder) {
    this.folder = folder;
  }

  /** One that waits for work. */
  static BotGrader open() throws IOException {
    return new BotGrader(Files.createTempDirectory("bot-grader-"));
  }

  /** The grade of the reference with those files in place of its own, in English. */
  Grade grade(Map<String, String> files) throws IOException, InterruptedException {
    return grade(files, List.of());
  }

  /** The same by some of the checks only. */
  Grade grade(Map<String, String> files, List<String> checks)
      throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory(folder, "classes-");
    Variant.compile("bot", files, classes);
    Map<String, String> addresses = new HashMap<>(Services.environment());
    addresses.put(Addresses.RABBITMQ_URL, Brokers.url());
    return grader.grade(
        new Settings(
            "bot",
            "mercury.bot",
            List.of(classes, TESTS),
            new Addresses(addresses),
            Locale.ENGLISH,
            false,
            checks),
        Progress.none());
  }

  @Override
  public void close() throws IOException {
    grader.close();
    PathUtils.deleteDirectory(folder);
  }
}
