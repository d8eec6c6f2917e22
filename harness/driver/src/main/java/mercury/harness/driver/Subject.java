package mercury.harness.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mercury.driver.InProcessDriver;

/**
 * The learner's code, in a process of its own: makes objects of its classes and calls their
 * methods. What it answers is a claim. Thread-safe.
 */
public final class Subject implements AutoCloseable {

  private static final long PATIENCE_MS = 500;

  private final Optional<SubjectProcess> process;
  private final SubjectConversation conversation;
  private volatile long loadedCode;

  private Subject(DriverLine line, Optional<SubjectProcess> process) {
    this.process = process;
    this.conversation = new SubjectConversation(line, process);
  }

  /**
   * Starts a process.
   *
   * @param output the file for what it prints; empty for where this process prints
   * @throws IOException if it does not come up
   */
  static Subject start(SubjectPlan plan, Optional<Path> output) throws IOException {
    try (DriverDoor door = new DriverDoor()) {
      SubjectProcess process = SubjectProcess.start(plan, door.port(), door.word(), output);
      Optional<DriverLine> line = door.await(process::isAlive);
      if (line.isEmpty()) {
        process.close();
        throw new IOException("the driver did not start: " + String.join(" ", plan.command()));
      }
      return new Subject(line.get(), Optional.of(process));
    }
  }

  /** Opens one in this JVM, for a debugger: the learner's classes are on its class path. */
  public static Subject inThisJvm(String packageName) throws IOException {
    try (DriverDoor door = new DriverDoor()) {
      InProcessDriver.start(door.port(), door.word(), packageName);
      return new Subject(door.await(() -> true).orElseThrow(IOException::new), Optional.empty());
    }
  }

  /**
   * Makes an object.
   *
   * @param role the class, as the exercise names it
   * @param arguments of the constructor; a configuration is a map
   * @param script what its handlers do
   * @throws SubjectException what the constructor threw
   */
  public SubjectObject make(String role, List<?> arguments, HandlerScript script)
      throws InterruptedException {
    int id = conversation.newId();
    conversation.play(id, script);
    Map<String, ?> message = Map.of("do", "make", "role", role, "arguments", arguments);
    conversation.begin(id, message, () -> {}).await();
    return new SubjectObject(this, id);
  }

  /**
   * Makes an object that has no handlers.
   *
   * @throws SubjectException what the constructor threw
   */
  public SubjectObject make(String role, List<?> arguments) throws InterruptedException {
    return make(role, arguments, new EmptyScript());
  }

  /**
   * Makes an object by a static method of its class.
   *
   * @throws SubjectException what the method threw
   */
  public SubjectObject makeBy(String method, String role, Object... arguments)
      throws InterruptedException {
    int id = conversation.newId();
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("do", "make");
    message.put("role", role);
    message.put("method", method);
    message.put("arguments", Arrays.asList(arguments));
    conversation.begin(id, message, () -> {}).await();
    return new SubjectObject(this, id);
  }

  /**
   * Returns the threads that the learner's code has started and not ended: their names by their
   * ids.
   */
  public Map<Long, String> threads() throws InterruptedException {
    return threads(thread -> true);
  }

  /**
   * Returns those of {@link #threads} that run code of the learner or keep the process from ending,
   * as far as it tells.
   */
  public Map<Long, String> busyThreads() throws InterruptedException {
    return threads(thread -> Boolean.TRUE.equals(thread.get("busy")));
  }

  private Map<Long, String> threads(Predicate<Map<?, ?>> which) throws InterruptedException {
    Map<Long, String> threads = new LinkedHashMap<>();
    if (ask("threads", Map.of()) instanceof List<?> list) {
      list.stream()
          .<Map<?, ?>>map(thread -> (Map<?, ?>) thread)
          .filter(which)
          .sorted(Comparator.comparing(thread -> String.valueOf(thread.get("name"))))
          .forEach(
              thread ->
                  threads.put(
                      ((Number) thread.get("id")).longValue(), String.valueOf(thread.get("name"))));
    }
    return threads;
  }

  /**
   * Has the process speak a language, and write numbers in its digits, until the check ends. A
   * debugged one, which this JVM is, keeps its own.
   *
   * @param languageTag like {@code tr-TR}
   */
  public void speak(String languageTag) throws InterruptedException {
    if (process.isPresent()) {
      ask("locale", Map.of("tag", languageTag));
    }
  }

  /** Returns what the process has printed since it was taken, as far as its driver tells. */
  public String printed() throws InterruptedException {
    return String.valueOf(ask("printed", Map.of()));
  }

  /** Begins a call of a method; when the script of a handler calls, the handler does. */
  SubjectCall call(int object, String method, List<?> arguments, Runnable onEnd) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("do", "call");
    message.put("object", object);
    message.put("method", method);
    message.put("arguments", arguments);
    HandlerRuns.current().ifPresent(number -> message.put("handling", number));
    return conversation.begin(message, onEnd);
  }

  /** Asks the driver itself for something, and waits for the answer. */
  Object ask(String what, Map<String, ?> more) throws InterruptedException {
    return conversation.ask(what, more).await();
  }

  /**
   * Returns a number that grows while the process loads code, like the number of its classes: the
   * last known one if the process is too busy to answer.
   */
  public long loadedCode() throws InterruptedException {
    conversation
        .ask("progress", Map.of())
        .within(PATIENCE_MS)
        .filter(Number.class::isInstance)
        .ifPresent(loaded -> loadedCode = ((Number) loaded).longValue());
    return loadedCode;
  }

  /** Returns the processor time that it has used, in ms; 0 if it is this JVM. */
  public long processorMillis() {
    return process.map(SubjectProcess::processorMillis).orElse(0L);
  }

  /** Returns how the process ended; empty while it runs. */
  public Optional<SubjectEndedException> end() {
    return conversation.end();
  }

  /** Returns whether the process runs. */
  public boolean isAlive() {
    return process.map(SubjectProcess::isAlive).orElse(true);
  }

  private static boolean idle(Object threads) {
    return threads instanceof List<?> list
        && list.stream().allMatch(thread -> Boolean.FALSE.equals(((Map<?, ?>) thread).get("busy")));
  }

  /** Returns whether nothing of a check is left in the process, so that the next may use it. */
  boolean isClean() throws InterruptedException {
    try {
      return process.filter(SubjectProcess::isAlive).isPresent()
          && conversation.isQuiet()
          && idle(ask("threads", Map.of()));
    } catch (SubjectEndedException gone) {
      return false;
    }
  }

  /** Makes it forget its objects. */
  void reset() throws InterruptedException {
    ask("reset", Map.of());
    conversation.forgetScripts();
  }

  /** Ends the process, however busy it is. */
  @Override
  public void close() throws IOException {
    conversation.sayEnd();
    if (process.isPresent()) {
      process.get().close();
    }
    conversation.close();
  }
}
