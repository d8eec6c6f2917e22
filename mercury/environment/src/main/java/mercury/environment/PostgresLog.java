package mercury.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log of PostgreSQL and its tools from now on: the only place that says why it does not start.
 */
final class PostgresLog {

  private static final Pattern REASON =
      Pattern.compile(
          "(?:FATAL|PANIC|initdb: error|postgres: error|postgres(?=: could not)"
              + "|could not access directory.*?): *(.*)");
  private static final Pattern DETAIL =
      Pattern.compile("(?:DETAIL: *|(?=Expected to find it in ))(.*?),?$");

  /** The answer to a client that asks before it is ready. */
  private static final String STARTING = "the database system is ";

  private final Path file;
  private final long begin;

  PostgresLog(Path file) throws IOException {
    this.file = file;
    this.begin = Files.exists(file) ? Files.size(file) : 0;
  }

  Path file() {
    return file;
  }

  /** Returns the failure, with the reason from here in place of what a client saw of it. */
  IOException explain(Exception failure) throws IOException {
    return new IOException(reason().orElseGet(() -> FailureReason.of(failure)));
  }

  /** Looks for a reason not to start until it is closed, and tells when there is one. */
  Watch watch(Runnable hopeless) {
    return new Watch(this, hopeless);
  }

  /** Looks at the log again and again. */
  static final class Watch implements AutoCloseable {

    private static final int PAUSE_MS = 100;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    private Watch(PostgresLog log, Runnable hopeless) {
      thread = new Thread(() -> look(log, hopeless), "PostgreSQL's log");
      thread.setDaemon(true);
      thread.start();
    }

    private void look(PostgresLog log, Runnable hopeless) {
      try {
        while (!ended.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
          if (log.reason().isPresent()) {
            hopeless.run();
            return;
          }
        }
      } catch (IOException e) {
        return; // the caller finds out by waiting
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Ends it: {@code hopeless} is not run afterwards. */
    @Override
    public void close() {
      ended.countDown();
      boolean interrupted = Thread.interrupted();
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns the first reason not to start, with its detail; empty as long as there is none. */
  Optional<String> reason() throws IOException {
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      Matcher reason = REASON.matcher(lines.get(i));
      if (reason.find() && !reason.group(1).startsWith(STARTING)) {
        Matcher detail = DETAIL.matcher(i + 1 < lines.size() ? lines.get(i + 1) : "");
        return Optional.of(
            reason.group(1).strip() + (detail.find() ? ": " + detail.group(1).strip() : ""));
      }
    }
    return Optional.empty();
  }

  private List<String> lines() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    byte[] all = Files.readAllBytes(file);
    int from = (int) Math.min(begin, all.length);
    return new String(all, from, all.length - from, UTF_8).lines().toList();
  }
}
