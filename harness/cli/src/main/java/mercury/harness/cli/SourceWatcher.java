package mercury.harness.cli;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.helpers.NOPLogger;

/** The files that an editor saves below some folders. */
final class SourceWatcher implements AutoCloseable {

  /** Editors write a file in several steps: this long nothing must have come. */
  private static final long QUIET_MS = 150;

  private final BlockingQueue<Path> saved = new LinkedBlockingQueue<>();
  private final DirectoryWatcher watcher;
  private final CompletableFuture<Void> watching;

  /** Watches from now on. */
  SourceWatcher(List<Path> folders) throws IOException {
    watcher =
        DirectoryWatcher.builder()
            .paths(folders)
            .logger(NOPLogger.NOP_LOGGER)
            .listener(
                event -> {
                  if (matters(event.path())) {
                    saved.add(event.path());
                  }
                })
            .build();
    watching =
        watcher.watchAsync(
            task -> {
              Thread thread = new Thread(task, "watches the sources");
              thread.setDaemon(true);
              thread.start();
            });
  }

  /** Waits until something was saved, or removed, and says the names. */
  Set<String> next() throws InterruptedException {
    Set<String> names = new TreeSet<>();
    for (Path file = saved.take();
        file != null;
        file = saved.poll(QUIET_MS, TimeUnit.MILLISECONDS)) {
      names.add(file.getFileName().toString());
    }
    return names;
  }

  /** Returns whether it is a source, and not what an editor puts beside one. */
  private static boolean matters(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".")
        && !name.startsWith("#")
        && (name.endsWith(".java") || name.endsWith(".properties"));
  }

  @Override
  public void close() throws IOException {
    watcher.close();
    watching.cancel(true);
  }
}
