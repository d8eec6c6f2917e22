package mercury.harness.check;

import mercury.harness.amqp.EventNotSeenError;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.Timeline;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * What a check works with: a tap between the code under test and the broker, a connection of the
 * check's own that does not go through the tap, names that no other check has, and ways to call
 * code that may never come back.
 *
 * <p>JUnit gives one to every {@link Graded} method that has a parameter of this type. Thread-safe.
 */
public final class CheckContext {

  /** How long a check waits for what should happen at once, before it says that it did not. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  /** The variable that names the broker. */
  public static final String RABBITMQ_URL = "RABBITMQ_URL";

  private final Map<String, String> addresses;
  private final String prefix;
  private final Deque<AutoCloseable> used = new ArrayDeque<>();
  private Tap tap;
  private Connection connection;

  CheckContext(Map<String, String> addresses, String check) {
    this.addresses = Map.copyOf(addresses);
    this.prefix = "check." + check + "." + UUID.randomUUID().toString().substring(0, 8);
  }

  /** The broker's address for the code under test: it leads through the tap. */
  public String rabbitUrl() {
    return amqp().url();
  }

  /** The broker's own address, past the tap. */
  public URI broker() {
    return URI.create(address(RABBITMQ_URL));
  }

  /**
   * Where another service is.
   *
   * @param variable the name of its environment variable, like {@code POSTGRES_DSN}
   * @throws IllegalStateException if no such service is there
   */
  public String address(String variable) {
    return Optional.ofNullable(addresses.get(variable))
        .orElseThrow(() -> new IllegalStateException(variable + " is not set"));
  }

  /**
   * What the code under test says to the broker, and the means to break its connection. The tap is
   * opened when it is first asked for: a check that never asks needs no broker.
   */
  public synchronized Tap amqp() {
    if (tap == null) {
      tap = Tap.to(broker());
    }
    return tap;
  }

  /** A name for a queue or an exchange that no other check uses; the same at every call. */
  public String name() {
    return prefix;
  }

  /** A new channel of the check's own connection to the broker. */
  public synchronized Channel channel() throws IOException {
    try {
      if (connection == null) {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(broker());
        factory.setAutomaticRecoveryEnabled(false);
        connection = factory.newConnection("check");
      }
      return connection.createChannel();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** Has the resource closed when the check ends, whatever it does then. The last comes first. */
  public synchronized <T extends AutoCloseable> T use(T resource) {
    used.push(resource);
    return resource;
  }

  /**
   * Calls the code under test, which may never return.
   *
   * @param what the call as a learner reads it, like {@code start()}
   * @return what it returned
   * @throws CheckFailedError of the way {@code stuck} when it does not return within {@link
   *     #PATIENCE}
   * @throws Exception what it threw
   */
  public <T> T call(String what, Callable<T> code) throws Exception {
    return CallsWithTimeout.within(PATIENCE, what, code);
  }

  /** The same for code that returns nothing. */
  public void run(String what, Code code) throws Exception {
    call(
        what,
        () -> {
          code.run();
          return null;
        });
  }

  /**
   * Calls code that may well throw, and says what it threw. That it is not written yet is passed
   * on.
   *
   * @throws CheckFailedError of the way {@code stuck} when it does not return
   */
  public Optional<Exception> thrownBy(String what, Code code) {
    try {
      run(what, code);
      return Optional.empty();
    } catch (UnsupportedOperationException thrown) {
      if (StubDetector.is(thrown)) {
        throw thrown;
      }
      return Optional.of(thrown);
    } catch (Exception thrown) {
      return Optional.of(thrown);
    }
  }

  /**
   * Waits until the time line satisfies the condition; fails in that way when it does not within
   * {@link #PATIENCE}.
   */
  public Timeline await(Predicate<Timeline> condition, String failureMode, Object... arguments)
      throws InterruptedException {
    try {
      return amqp().await(PATIENCE, failureMode, condition);
    } catch (EventNotSeenError e) {
      throw new CheckFailedError(failureMode, arguments);
    }
  }

  /** Fails in that way unless the condition holds. */
  public void require(boolean condition, String failureMode, Object... arguments) {
    if (!condition) {
      throw new CheckFailedError(failureMode, arguments);
    }
  }

  /** Code that may throw. */
  public interface Code {
    void run() throws Exception;
  }

  /** Closes what the check used. Says whether all of it could be closed in time. */
  boolean close() {
    boolean orderly = true;
    for (AutoCloseable resource : used) {
      orderly &= CallsWithTimeout.closed(resource);
    }
    timelineSource().ifPresent(Tap::close);
    return CallsWithTimeout.closed(this::closeConnection) && orderly;
  }

  /** What has gone over the wire so far; empty when nobody asked for the tap. */
  Optional<Timeline> timeline() {
    return timelineSource().map(Tap::timeline);
  }

  private synchronized Optional<Tap> timelineSource() {
    return Optional.ofNullable(tap);
  }

  private synchronized void closeConnection() throws IOException {
    if (connection != null) {
      connection.abort(1000);
    }
  }
}
