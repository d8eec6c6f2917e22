package mercury.terminals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import mercury.reading.CourseTerminals;

/** The programs of a checkout that can be started from its pages. Thread-safe. */
final class TerminalPrograms {

  private final Path checkout;
  private final Map<String, String> variables;
  private final CourseTerminals terminals;

  TerminalPrograms(Path checkout, Map<String, String> variables) {
    this.checkout = checkout.toAbsolutePath().normalize();
    this.variables = Map.copyOf(variables);
    this.terminals = new CourseTerminals(checkout);
  }

  /** Returns the words of the command that a terminal shows; empty where there is no such one. */
  Optional<List<String>> command(TerminalPlace place) throws IOException {
    return terminals.command(place.page(), place.name());
  }

  /**
   * Starts the program of a terminal.
   *
   * @param heard told what goes over its wire to RabbitMQ
   * @param printed told what it prints
   * @param ended told its exit code at the end of all that
   */
  TerminalProcess start(
      TerminalPlace place,
      List<String> command,
      Consumer<WireRow> heard,
      Consumer<String> printed,
      IntConsumer ended)
      throws IOException {
    keepLibrary();
    ProgramWire wire = ProgramWire.open(variables, place.language(), heard);
    try {
      return TerminalProcess.start(
          checkout,
          command,
          wire.variables(),
          printed,
          code -> {
            wire.close();
            ended.accept(code);
          });
    } catch (IOException | RuntimeException e) {
      wire.close();
      throw e;
    }
  }

  /** Has the native part of pty4j lie in the checkout, where the next start finds it again. */
  private void keepLibrary() throws IOException {
    Path folder = Files.createDirectories(checkout.resolve(".mercury/terminals"));
    System.setProperty("pty4j.tmpdir", folder.toString());
  }
}
