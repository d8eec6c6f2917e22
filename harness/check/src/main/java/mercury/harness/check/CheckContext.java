package mercury.harness.check;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.amqp.WireFault;
import mercury.harness.driver.Subject;
import mercury.harness.driver.SubjectEndedException;
import mercury.harness.proxy.TcpProxy;

/**
 * Gives a check what it works with: a tap between the code under test and the broker, proxies in
 * front of other services, a connection to the broker that bypasses the tap, names that no other
 * check uses, and ways to call code that may never return.
 *
 * <p>JUnit passes one to every {@link Graded} method that has a parameter of this type.
 * Thread-safe.
 */
public final class CheckContext {

  /**
   * The time a check waits for something that should happen at once, before it fails, unless {@link
   * CheckSuite#patience()} says otherwise.
   */
  public static final Duration TIMEOUT = Duration.ofSeconds(5);

  /** The time a check gives itself, and the broker that answers it, on the busiest machine. */
  public static final Duration OWN_TIMEOUT = Duration.ofMinutes(1);

  /** The environment variable with the broker's address. */
  public static final String RABBITMQ_URL = "RABBITMQ_URL";

  private final Map<String, String> addresses;
  private final String prefix;
  private final CheckSubjects subjects;
  private final CheckedCalls calls;
  private final CheckPatience patience;
  private final CheckTap tap = new CheckTap(this::directRabbitUrl);
  private final CheckWires wires = new CheckWires(tap);
  private final CheckChannels broker = new CheckChannels(tap, this::directRabbitUrl);
  private final Deque<AutoCloseable> resources = new ArrayDeque<>();

  /**
   * Creates one.
   *
   * @param quiet how long it waits while nothing moves
   */
  CheckContext(Map<String, String> addresses, String check, String packageName, Duration quiet) {
    this.addresses = Map.copyOf(addresses);
    this.subjects = new CheckSubjects(packageName);
    this.patience = new CheckPatience(quiet, wires, subjects);
    this.calls = new CheckedCalls(patience::inCall);
    this.prefix = "check." + check + "." + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Returns the broker's address for the code under test: it leads through the tap. */
  public String rabbitUrl() {
    return amqp().url();
  }

  /** Returns the broker's own address, which bypasses the tap. */
  public URI directRabbitUrl() {
    return URI.create(address(RABBITMQ_URL));
  }

  /**
   * Returns the address of a service.
   *
   * @param variable the name of its environment variable, like {@code POSTGRES_DSN}
   * @throws IllegalStateException if the variable is not set
   */
  public String address(String variable) {
    return Optional.ofNullable(addresses.get(variable))
        .orElseThrow(() -> new IllegalStateException(variable + " is not set"));
  }

  /**
   * Returns the tap, which shows what the code under test and the broker say to each other, and
   * breaks their connections. It is opened by the first call: a check that never calls this needs
   * no broker.
   */
  public Tap amqp() {
    return tap.open();
  }

  /**
   * Opens a proxy in front of a service, and closes it when the check ends. The code under test
   * connects to the proxy instead, so that the check can break its connections.
   */
  public TcpProxy proxy(String host, int port) {
    return closeLater(TcpProxy.to(host, port));
  }

  /** Returns the wires that the check watches: the tap and those that it adds. */
  public CheckWires wires() {
    return wires;
  }

  /** Returns a name for a queue or an exchange that no other check uses; always the same one. */
  public String uniqueName() {
    return prefix;
  }

  /** Opens a channel to the broker on a connection that bypasses the tap. */
  public Channel channel() throws IOException {
    return broker.channel();
  }

  /**
   * Returns the learner's code, which runs in a process of its own: no other check uses it until
   * this one ends.
   */
  public Subject subject() throws IOException {
    return subjects.first();
  }

  /**
   * Starts the learner's code in one more process, which the check may kill, and which ends with
   * it.
   *
   * @param options more options of its JVM
   * @param output the file for what it prints
   */
  public Subject anotherSubject(List<String> options, Path output) throws IOException {
    return closeLater(subjects.another(options, output));
  }

  /** Closes the resource when the check ends, passed or failed. The last one is closed first. */
  public synchronized <T extends AutoCloseable> T closeLater(T resource) {
    resources.push(resource);
    return resource;
  }

  /**
   * Calls the code under test, which may never return.
   *
   * @param what the call as a learner reads it, like {@code start()}
   * @return what it returned
   * @throws CheckFailedError with the failure mode {@code stuck} when it does not return, and
   *     nothing moves on the wire for {@link #TIMEOUT}, for 15 s while the tap refuses connections,
   *     since connecting may be tried again, or for the patience of the suite if that is longer
   * @throws Exception what it threw
   */
  public <T> T call(String what, Callable<T> code) throws Exception {
    return calls.call(what, code);
  }

  /** Calls code that returns nothing, as {@link #call} does. */
  public void run(String what, ThrowingCode code) throws Exception {
    calls.run(what, code);
  }

  /**
   * Calls code that may well throw, and returns what it threw. The exception of a stub is thrown
   * on.
   *
   * @throws CheckFailedError with the failure mode {@code stuck} when it does not return
   * @throws SubjectEndedException when the process of the learner's code ends instead
   */
  public Optional<Exception> exceptionFrom(String what, ThrowingCode code) {
    return calls.exceptionFrom(what, code);
  }

  /**
   * Waits until the timeline satisfies the condition; fails with that failure mode when nothing has
   * moved for the {@linkplain CheckSuite#patience() patience of the suite}, neither on the wire nor
   * in a process that starts up.
   */
  public Timeline await(Predicate<Timeline> condition, String failureMode, Object... arguments)
      throws InterruptedException {
    return PatientLook.at(amqp(), condition).until(patience.inWaiting(), failureMode, arguments);
  }

  /** Waits until an event has triggered the fault, as {@link #await} does. */
  public WireEvent triggered(WireFault fault, String failureMode, Object... arguments)
      throws InterruptedException {
    return PatientLook.at(fault).until(patience.inWaiting(), failureMode, arguments);
  }

  /** Waits for something that a handler or a consumer brings, as {@link #await} does. */
  public <T> T next(BlockingQueue<T> queue, String failureMode, Object... arguments)
      throws InterruptedException {
    return PatientLook.at(queue).until(patience.inWaiting(), failureMode, arguments);
  }

  /** Waits for something that another thread of the check does, as {@link #await} does. */
  public <T> T result(Future<T> future, String failureMode, Object... arguments)
      throws InterruptedException, ExecutionException {
    PatientLook.at(future).until(patience.inWaiting(), failureMode, arguments);
    return future.get();
  }

  /** Asks often for something until it is there; waits for it as {@link #await} does. */
  public <T> T found(Callable<Optional<T>> question, String failureMode, Object... arguments)
      throws Exception {
    return PatientLook.often(question).until(patience.inWaiting(), failureMode, arguments);
  }

  /** Fails with that failure mode unless the condition holds. */
  public void require(boolean condition, String failureMode, Object... arguments) {
    if (!condition) {
      throw new CheckFailedError(failureMode, arguments);
    }
  }

  /** Code that may throw. */
  public interface ThrowingCode {
    void run() throws Exception;
  }

  /** Closes everything the check used; returns false when something could not be closed in time. */
  boolean close() {
    boolean orderly = true;
    for (AutoCloseable resource : resources) {
      orderly &= CallsWithTimeout.closeInTime(resource);
    }
    subjects.giveBack(orderly);
    tap.close();
    CallsWithTimeout.closeInTime(() -> broker.deleteLeftovers(prefix));
    return CallsWithTimeout.closeInTime(broker) && orderly;
  }

  /** Returns the exception for a process of the learner's code that has ended by itself. */
  Optional<RuntimeException> subjectEnd() {
    return subjects.end().map(end -> end);
  }

  /** Returns the last exception that the code under test threw into the check; may be empty. */
  String thrown() {
    return calls.thrown();
  }
}
