package mercury.terminals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mercury.web.ServerSentEvent;

/** The terminals that are open on the page, for all who look at it. Thread-safe. */
final class PageTerminals implements AutoCloseable {

  /** Twenty programs at once are more than any experiment of the course needs. */
  static final int MOST = 20;

  private record Open(PageTerminal terminal, TerminalProcess process) {}

  private final TerminalPrograms programs;
  private final Map<Integer, Open> open = new LinkedHashMap<>();
  private final List<Consumer<ServerSentEvent>> listeners = new ArrayList<>();
  private int last;
  private boolean closed;

  PageTerminals(TerminalPrograms programs) {
    this.programs = programs;
  }

  /**
   * Starts the program of a terminal, and removes those of that terminal that have ended.
   *
   * @return its id; empty where the course has no such terminal
   * @throws TooManyTerminalsException if as many as may run are running
   */
  synchronized Optional<Integer> start(TerminalPlace place)
      throws IOException, TooManyTerminalsException {
    Optional<List<String>> command = programs.command(place);
    if (command.isEmpty()) {
      return Optional.empty();
    }
    long running = open.values().stream().filter(each -> !each.terminal().isOver()).count();
    if (closed || running >= MOST) {
      throw new TooManyTerminalsException();
    }
    removeEnded(place);
    PageTerminal terminal = new PageTerminal(++last, place, command.get());
    TerminalProcess process =
        programs.start(
            place,
            command.get(),
            row -> happened(() -> terminal.heard(row)),
            text -> happened(() -> terminal.printed(text)),
            code -> happened(() -> terminal.ended(code)));
    open.put(terminal.id(), new Open(terminal, process));
    terminal.story().forEach(this::tell);
    return Optional.of(terminal.id());
  }

  /** Presses Ctrl+C in a terminal; returns whether there is one of that id. */
  boolean interrupt(int id) throws IOException {
    Optional<TerminalProcess> process = process(id);
    if (process.isPresent()) {
      process.get().interrupt();
    }
    return process.isPresent();
  }

  /** Kills what runs in a terminal; returns whether there is one of that id. */
  boolean kill(int id) {
    Optional<TerminalProcess> process = process(id);
    process.ifPresent(TerminalProcess::kill);
    return process.isPresent();
  }

  /** Kills what runs in a terminal, and removes that. */
  synchronized boolean remove(int id) {
    Open removed = open.remove(id);
    if (removed == null) {
      return false;
    }
    removed.process().kill();
    tell(TerminalEvent.removed(id));
    return true;
  }

  /** Tells a listener what is there, and from now on what happens. It must not wait. */
  synchronized void listen(Consumer<ServerSentEvent> listener) {
    open.values().forEach(each -> each.terminal().story().forEach(listener));
    listeners.add(listener);
  }

  synchronized void forget(Consumer<ServerSentEvent> listener) {
    listeners.remove(listener);
  }

  private synchronized void happened(Supplier<ServerSentEvent> what) {
    tell(what.get());
  }

  private void tell(ServerSentEvent event) {
    List.copyOf(listeners).forEach(listener -> listener.accept(event)); // one may leave by it
  }

  private void removeEnded(TerminalPlace place) {
    open.values().stream()
        .map(Open::terminal)
        .filter(terminal -> terminal.isOver() && terminal.isAt(place))
        .map(PageTerminal::id)
        .toList()
        .forEach(this::remove);
  }

  private synchronized Optional<TerminalProcess> process(int id) {
    return Optional.ofNullable(open.get(id)).map(Open::process);
  }

  /** Kills all that runs. Idempotent. */
  @Override
  public synchronized void close() {
    closed = true;
    open.values().forEach(each -> each.process().kill());
    open.clear();
  }
}
