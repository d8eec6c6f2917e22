package mercury.harness.driver;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The conversation with the process of the learner's code: calls, each with its answer, and the
 * handlers that begin there meanwhile. A thread of its own reads what the process says.
 * Thread-safe.
 */
final class SubjectConversation implements Closeable {

  private final DriverLine line;
  private final Optional<SubjectProcess> process;
  private final HandlerRuns handlers;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, SubjectCall> calls = new ConcurrentHashMap<>();
  private final Map<Integer, HandlerScript> scripts = new ConcurrentHashMap<>();
  private volatile Optional<SubjectEndedException> ended = Optional.empty();

  /**
   * Begins to read.
   *
   * @param process the process at the other end; empty for this JVM
   */
  SubjectConversation(DriverLine line, Optional<SubjectProcess> process) {
    this.line = line;
    this.process = process;
    this.handlers = new HandlerRuns(line);
    Thread reader = new Thread(this::read, "reads from the learner's process");
    reader.setDaemon(true);
    reader.start();
  }

  /** Returns an id that no call and no object has. */
  int newId() {
    return ids.incrementAndGet();
  }

  /** Has the handlers of an object do what that script says. */
  void play(int object, HandlerScript script) {
    scripts.put(object, script);
  }

  /** Forgets the scripts of all objects. */
  void forgetScripts() {
    scripts.clear();
  }

  /** Begins a call. */
  SubjectCall begin(Map<String, ?> content, Runnable onEnd) {
    return begin(newId(), content, onEnd);
  }

  /** Begins a call with that id, which an object that the call makes has too. */
  SubjectCall begin(int id, Map<String, ?> content, Runnable onEnd) {
    SubjectCall call = new SubjectCall(id, this, onEnd);
    calls.put(id, call);
    ended.ifPresent(call::failed);
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", id);
    message.putAll(content);
    line.send(message);
    return call;
  }

  /** Asks the driver itself for something. */
  SubjectCall ask(String what, Map<String, ?> more) {
    Map<String, Object> message = new LinkedHashMap<>(more);
    message.put("do", what);
    return begin(message, () -> {});
  }

  /** Returns whether no call is under way and no handler runs. */
  boolean isQuiet() {
    return calls.isEmpty() && handlers.areOver();
  }

  /** Returns how the process ended; empty while it runs. */
  Optional<SubjectEndedException> end() {
    return ended;
  }

  /** Asks the process to end; the answer, if there is one, is still read. */
  void sayEnd() {
    line.send(Map.of("do", "end"));
  }

  /** Closes the line. */
  @Override
  public void close() throws IOException {
    line.close();
  }

  private void read() {
    Optional<Map<String, Object>> message = line.next();
    while (message.isPresent() && dispatched(message.get())) {
      message = line.next();
    }
    SubjectEndedException why = new SubjectEndedException(exitCode());
    ended = Optional.of(why);
    calls.values().forEach(call -> call.failed(why));
    handlers.abandon();
  }

  private Optional<Integer> exitCode() {
    try {
      return process.isPresent() ? process.get().exitCode() : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Returns whether the message made sense: a process that talks nonsense is as good as gone. */
  private boolean dispatched(Map<String, Object> message) {
    try {
      dispatch(message);
      return true;
    } catch (RuntimeException nonsense) {
      return false;
    }
  }

  private void dispatch(Map<String, Object> message) {
    if (message.get("interrupted") instanceof Number number) {
      handlers.interrupted(number.intValue());
    } else if (message.get("handling") instanceof Number) {
      HandlerScript script = scripts.get(message.get("object"));
      if (script != null) {
        handlers.begin(script, message);
      }
    } else if (message.get("id") instanceof Number id) {
      SubjectCall call = calls.remove(id.intValue());
      if (call != null) {
        end(call, message);
      }
    }
  }

  private static void end(SubjectCall call, Map<String, Object> message) {
    if (message.get("threw") instanceof Map<?, ?> thrown) {
      call.failed(SubjectException.of(thrown));
    } else {
      call.returned(message.get("returned"));
    }
  }
}
