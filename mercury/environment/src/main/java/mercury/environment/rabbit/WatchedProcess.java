package mercury.environment.rabbit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server in a process of its own that ends with this JVM, even if that is killed: a shell waits
 * for the end of its input, and asks the server to stop. It does not hear Ctrl+C, which would end
 * it in the midst of its work. Thread-safe.
 */
final class WatchedProcess implements AutoCloseable {

  private static final int STOP_SECONDS = 20;
  private static final int CLEAN_UP_SECONDS = 5;

  /**
   * Runs the command of the other arguments; again when it has ended unasked, as many seconds later
   * as the file {@code AGAIN} says, if that is there; then the command in {@code AFTERWARDS}. What
   * asks it to stop also ends the pause. The one who waits for that is a single process, so that
   * none of it is left when it is killed.
   */
  private static final String WATCH =
      """
      trap '' INT
      exec 3<&0
      watched() {
        "$@" 3<&- &
        ours=$!
        { read -r end <&3; kill -TERM "$ours"; } >/dev/null 2>&1 &
        watcher=$!
        wait "$ours"
        status=$?
        kill "$watcher" 2>/dev/null
        return $status
      }
      watched "$0" "$@"
      status=$?
      while [ -s "$AGAIN" ] && watched sleep "$(cat "$AGAIN")"; do
        watched "$0" "$@"
        status=$?
      done
      [ -z "$AFTERWARDS" ] || $AFTERWARDS >/dev/null 2>&1
      exit $status
      """;

  private final Process process;
  private final Path log;
  private final Path again;

  private WatchedProcess(Process process, Path log, Path again) {
    this.process = process;
    this.log = log;
    this.again = again;
  }

  /**
   * Starts it.
   *
   * @param environment variables beside those of this process
   * @param afterwards the command that cleans up when the server has ended; may be empty
   * @param log the file for its output, in a folder that it shares with no other
   */
  static WatchedProcess start(
      List<String> command, Map<String, String> environment, String afterwards, Path log)
      throws IOException {
    Path again = log.resolveSibling("again.txt");
    Files.deleteIfExists(again); // of an earlier run on the same data
    List<String> watched = new ArrayList<>(List.of("sh", "-c", WATCH));
    watched.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(watched).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("AFTERWARDS", afterwards);
    builder.environment().put("AGAIN", again.toString());
    return new WatchedProcess(builder.start(), log, again);
  }

  /** Has the server started again, those seconds later, whenever it ends unasked from now on. */
  void startAgainAfter(int seconds) throws IOException {
    Files.writeString(again, "" + seconds);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Returns the last line of its output that says something: not where Erlang's dump is. */
  Optional<String> lastWords() {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("Crash dump"))
          .reduce((a, b) -> b);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Asks the server to stop, and does not wait for that. */
  void askToStop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy(); // it is gone, or goes now
    }
  }

  /** Stops the server and waits for that. */
  @Override
  public void close() {
    close(List.of(this));
  }

  /** Stops servers side by side: those that do not hear the request are killed at the same time. */
  static void close(List<WatchedProcess> all) {
    all.forEach(WatchedProcess::askToStop);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
    for (WatchedProcess one : all) {
      if (!one.hasEnded(end - System.nanoTime())) {
        one.kill();
      }
    }
  }

  /** Ends a server that nobody has used: in the midst of its start it would hear no request. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    if (!hasEnded(TimeUnit.SECONDS.toNanos(CLEAN_UP_SECONDS))) {
      process.destroyForcibly();
    }
  }

  private boolean hasEnded(long nanos) {
    try {
      return process.waitFor(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
