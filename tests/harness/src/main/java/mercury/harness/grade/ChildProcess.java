package mercury.harness.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mercury.harness.child.Child;
import mercury.harness.child.Message;
import tools.jackson.databind.json.JsonMapper;

/** A JVM that runs checks, seen from the grader. Not thread-safe. */
final class ChildProcess implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration START = Duration.ofSeconds(60);
  private static final int LOOK_MS = 200;

  private final Process process;
  private final Thread drain;
  private final Socket socket;
  private final BufferedReader lines;

  private ChildProcess(Process process, Thread drain, Socket socket) throws IOException {
    this.process = process;
    this.drain = drain;
    this.socket = socket;
    this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
  }

  /**
   * Starts the JVM.
   *
   * @param checks the ids of the checks to run; none for all
   * @param output gets what it prints
   * @throws IOException if it does not come up
   */
  static ChildProcess start(Settings settings, Collection<String> checks, Output output)
      throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(LOOK_MS);
      ProcessBuilder builder =
          new ProcessBuilder(command(settings, server.getLocalPort(), checks))
              .redirectErrorStream(true);
      builder.environment().put("RABBITMQ_URL", settings.rabbitUrl());
      Process process = builder.start();
      Thread drain =
          new Thread(() -> output.drain(process.getInputStream()), "output of the checks");
      drain.setDaemon(true);
      drain.start();
      return accept(server, process, drain);
    }
  }

  private static ChildProcess accept(ServerSocket server, Process process, Thread drain)
      throws IOException {
    Instant deadline = Instant.now().plus(START);
    while (process.isAlive() && Instant.now().isBefore(deadline)) {
      try {
        return new ChildProcess(process, drain, server.accept());
      } catch (SocketTimeoutException e) {
        // look again whether it is still there
      }
    }
    process.destroyForcibly();
    throw new IOException("the JVM for the checks did not come up");
  }

  private static List<String> command(Settings settings, int port, Collection<String> checks) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(
        List.of(
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider",
            "-Dslf4j.internal.verbosity=ERROR",
            "-Dgrade.optional=" + settings.optional()));
    command.addAll(List.of("-cp", settings.classPath(), Child.class.getName()));
    command.addAll(
        List.of(Integer.toString(port), settings.packageName(), settings.locale().toLanguageTag()));
    command.addAll(checks);
    return command;
  }

  /**
   * The next message.
   *
   * @return empty when the JVM has ended, or was silent for so long that it is taken for dead
   */
  Optional<Message> next(Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
    try {
      return Optional.ofNullable(lines.readLine()).map(line -> JSON.readValue(line, Message.class));
    } catch (SocketTimeoutException | SocketException silentOrGone) {
      return Optional.empty();
    }
  }

  /** The exit code of a JVM that ended by itself; empty for one that is still there. */
  Optional<Integer> exitCode() throws InterruptedException {
    return process.waitFor(1, TimeUnit.SECONDS)
        ? Optional.of(process.exitValue())
        : Optional.empty();
  }

  /** Ends it, however busy it is, and waits for the last of its output. */
  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    socket.close();
    try {
      drain.join(2000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
