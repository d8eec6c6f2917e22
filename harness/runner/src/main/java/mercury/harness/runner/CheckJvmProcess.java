package mercury.harness.runner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mercury.harness.driver.ExitCode;
import mercury.harness.driver.MarkedProcesses;
import mercury.harness.runner.jvm.CheckJvm;
import mercury.harness.runner.jvm.CheckJvmMessage;
import mercury.harness.runner.jvm.CheckRunRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JVM that runs checks, seen from the grader: one run after another, as long as it is good. Not
 * thread-safe.
 */
final class CheckJvmProcess implements Closeable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration START = Duration.ofSeconds(60);
  private static final int LOOK_MS = 200;
  private static final int LAST_WORDS_MS = 2000;

  private final Process process;
  private final ScratchFolder scratch;
  private final OutputReader drain;
  private final Socket socket;
  private final BufferedReader lines;

  private CheckJvmProcess(Process process, ScratchFolder scratch, OutputReader drain, Socket socket)
      throws IOException {
    this.process = process;
    this.scratch = scratch;
    this.drain = drain;
    this.socket = socket;
    this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
  }

  /**
   * Starts the JVM.
   *
   * @param libraries its class path
   * @param mark by which it and all that it starts are recognised
   * @throws IOException if it does not come up
   */
  static CheckJvmProcess start(String libraries, String mark) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(LOOK_MS);
      ScratchFolder scratch = ScratchFolder.create();
      ProcessBuilder builder =
          new ProcessBuilder(command(libraries, scratch, server.getLocalPort()))
              .redirectErrorStream(true);
      // a token is for the grader alone
      builder
          .environment()
          .keySet()
          .removeIf(name -> name.matches(".*TOKEN.*|RESULT_URL|GITHUB_.*"));
      builder.environment().put(MarkedProcesses.VARIABLE, mark);
      Process process = builder.start();
      SolutionOutput output = new SolutionOutput();
      OutputReader drain = new OutputReader(process.getInputStream(), output);
      return accept(server, process, scratch, drain, output);
    }
  }

  private static CheckJvmProcess accept(
      ServerSocket server,
      Process process,
      ScratchFolder scratch,
      OutputReader drain,
      SolutionOutput output)
      throws IOException {
    Instant deadline = Instant.now().plus(START);
    while (process.isAlive() && Instant.now().isBefore(deadline)) {
      try {
        return new CheckJvmProcess(process, scratch, drain, server.accept());
      } catch (SocketTimeoutException e) {
        // look again whether it is still there
      }
    }
    process.destroyForcibly();
    drain.awaitEnd(LAST_WORDS_MS);
    scratch.remove();
    throw new IOException(
        "the JVM for the checks did not come up: " + String.join("\n", output.lines("")));
  }

  private static List<String> command(String libraries, ScratchFolder scratch, int port) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisableAttachMechanism",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto"));
    command.addAll(
        List.of(
            "-Djava.io.tmpdir=" + scratch.path(),
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider",
            "-Dslf4j.internal.verbosity=ERROR"));
    command.addAll(List.of("-cp", libraries, CheckJvm.class.getName(), Integer.toString(port)));
    return command;
  }

  /**
   * Has it run checks. What they print goes to the output; what comes of them, to {@link #next}.
   */
  void run(CheckRunRequest run, SolutionOutput output) throws IOException {
    drain.to(output, run.mark());
    try {
      socket.getOutputStream().write((JSON.writeValueAsString(run) + "\n").getBytes(UTF_8));
    } catch (SocketException gone) {
      // as if it had gone a moment later: next() says so
      return;
    }
  }

  /**
   * The next message.
   *
   * @return empty when the JVM has ended, or was silent for so long that it is taken for dead
   */
  Optional<CheckJvmMessage> next(Duration patience) throws IOException {
    socket.setSoTimeout((int) patience.toMillis());
    try {
      return Optional.ofNullable(lines.readLine())
          .map(line -> JSON.readValue(line, CheckJvmMessage.class));
    } catch (SocketTimeoutException | SocketException silentOrGone) {
      return Optional.empty();
    }
  }

  /** Waits for the last of what a run printed that has ended. Says whether it has come. */
  boolean printed() throws InterruptedException {
    return drain.awaitMark(LAST_WORDS_MS);
  }

  /** Returns whether it can be asked for another run. */
  boolean alive() {
    return process.isAlive();
  }

  /** The exit code of a JVM that ended by itself; empty for one that is still there. */
  Optional<Integer> exitCode() throws InterruptedException {
    return ExitCode.of(process);
  }

  /** Ends it, however busy it is, and waits for the last of its output. */
  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    socket.close();
    drain.awaitEnd(LAST_WORDS_MS);
    process.onExit().completeOnTimeout(process, LAST_WORDS_MS, TimeUnit.MILLISECONDS).join();
    scratch.remove();
  }
}
