package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test that leaves a thread, or a file in the folder for temporary files. */
final class LeftoverExtension implements BeforeEachCallback, AfterEachCallback {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Threads of the test and of the JVM, which end when they have idled for long enough. */
  private static final Pattern OTHERS =
      Pattern.compile("HttpClient-|awaitility|surefire|JNA Cleaner|process reaper");

  private Set<String> threads;
  private Set<String> files;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    threads = threads();
    files = files();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(without(threads, threads())).as("threads").isEmpty());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(without(files, files())).as("files").isEmpty());
  }

  private static Set<String> without(Set<String> before, Set<String> after) {
    Set<String> left = new HashSet<>(after);
    left.removeAll(before);
    return left;
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(thread -> thread.getName() + " " + thread.getId())
        .filter(name -> !OTHERS.matcher(name).lookingAt())
        .collect(Collectors.toSet());
  }

  private static Set<String> files() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> !name.matches("(junit|surefire|hsperfdata).*"))
          .collect(Collectors.toSet());
    }
  }
}
