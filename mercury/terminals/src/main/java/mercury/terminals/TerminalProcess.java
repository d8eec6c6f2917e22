package mercury.terminals;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A command of the course that runs in a terminal of its own. Thread-safe. */
final class TerminalProcess {

  /** Wide enough for what the programs of the course print. */
  static final int COLUMNS = 100;

  static final int ROWS = 16;

  private static final int CTRL_C = 3;

  private final PtyProcess process;

  /** Processes that it has started, which end with it: one may ignore signals. */
  private final Set<ProcessHandle> started = ConcurrentHashMap.newKeySet();

  private TerminalProcess(PtyProcess process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param checkout where it runs
   * @param command its words, of which the first is {@code ./course}
   * @param variables what its environment has besides that of this process
   * @param printed told what it prints, on a thread of its own
   * @param ended told its exit code after all that it has printed
   */
  static TerminalProcess start(
      Path checkout,
      List<String> command,
      Map<String, String> variables,
      Consumer<String> printed,
      IntConsumer ended)
      throws IOException {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(variables);
    environment.put("TERM", "xterm-256color");
    PtyProcess process =
        new PtyProcessBuilder(words(checkout, command).toArray(String[]::new))
            .setDirectory(checkout.toString())
            .setEnvironment(environment)
            .setInitialColumns(COLUMNS)
            .setInitialRows(ROWS)
            .setRedirectErrorStream(true)
            .start();
    TerminalProcess running = new TerminalProcess(process);
    Thread reader = new Thread(() -> running.read(printed, ended), "terminal of the page");
    reader.setDaemon(true);
    reader.start();
    return running;
  }

  /** Puts the front door of the checkout in place of the first word. */
  private static List<String> words(Path checkout, List<String> command) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    List<String> words = new ArrayList<>();
    if (windows) {
      words.addAll(List.of("cmd.exe", "/c", checkout.resolve("course.cmd").toString()));
    } else {
      words.add(checkout.resolve("course").toString());
    }
    words.addAll(command.subList(1, command.size()));
    return words;
  }

  private void read(Consumer<String> printed, IntConsumer ended) {
    try (Reader output = new InputStreamReader(process.getInputStream(), UTF_8)) {
      char[] buffer = new char[8192];
      int count = output.read(buffer);
      while (count >= 0) {
        printed.accept(new String(buffer, 0, count));
        count = output.read(buffer);
      }
    } catch (IOException e) {
      // as good as its end: the terminal was closed
    }
    int code = process.onExit().join().exitValue();
    started.forEach(ProcessHandle::destroyForcibly);
    ended.accept(code);
  }

  /** Presses Ctrl+C. */
  void interrupt() throws IOException {
    noteStarted();
    OutputStream keyboard = process.getOutputStream();
    keyboard.write(CTRL_C);
    keyboard.flush();
  }

  /** Kills it and what it has started, as {@code kill -9} does. */
  void kill() {
    noteStarted();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }

  private void noteStarted() {
    ProcessHandle.of(process.pid()).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(started::add);
  }
}
