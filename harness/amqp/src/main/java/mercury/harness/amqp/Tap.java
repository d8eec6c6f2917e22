package mercury.harness.amqp;

import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import mercury.harness.proxy.TcpProxy;

/**
 * Stands between the code under test and the broker. It forwards every byte unchanged, keeps a
 * timeline of what goes by, and breaks the connection the way a check wants it broken.
 *
 * <p>An event is on the timeline before its receiver can have seen it, and marks stand on the same
 * timeline, so the order of events is the order in which things happened. Bytes that are not AMQP
 * 0-9-1 are forwarded too, and noted. The tap keeps the first {@value MessageBody#MAX_KEPT_BYTES}
 * bytes of a body, and at most 64 MiB of all bodies and 200,000 events.
 *
 * <p>Thread-safe. {@link #close()} leaves no thread, no socket and nothing held.
 */
public final class Tap implements AutoCloseable {

  private final BrokerAddress broker;
  private final TimelineRecorder recorder;
  private final WireFaultRegistry faults;
  private final TcpProxy proxy;

  private Tap(BrokerAddress broker, int port, TimelineRecorder recorder) throws IOException {
    this.broker = broker;
    this.recorder = recorder;
    this.faults = new WireFaultRegistry(recorder::timeline);
    this.proxy =
        TcpProxy.open(
            "tap",
            TcpProxy.loopback(port),
            broker.socketAddress(),
            number -> TapConnection.open(number, recorder, faults));
  }

  /**
   * Opens a tap on a free port of 127.0.0.1. It connects to the broker when somebody connects to
   * it, not before.
   *
   * @param broker like {@code amqp://guest:guest@localhost:5672/vhost}
   * @throws IllegalArgumentException if the URL has another form, TLS included
   */
  public static Tap to(URI broker) {
    try {
      return new Tap(
          new BrokerAddress(broker),
          0,
          new TimelineRecorder(TapMemoryLimit.forCheck(), event -> {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens a tap that reports its events and forgets them.
   *
   * @param port of 127.0.0.1, 0 for any
   * @param listener receives every event, in order, while all others wait
   * @throws IOException if the port is taken
   * @throws IllegalArgumentException if the URL has another form, TLS included
   */
  public static Tap streaming(URI broker, int port, Consumer<WireEvent> listener)
      throws IOException {
    return new Tap(
        new BrokerAddress(broker),
        port,
        new TimelineRecorder(TapMemoryLimit.keepNothing(), listener));
  }

  /** Returns the URL to give to the code under test: the broker's, but for host and port. */
  public String url() {
    return broker.urlWithPort(proxy.port());
  }

  /** Returns what has happened so far. */
  public Timeline timeline() {
    return recorder.timeline();
  }

  /**
   * Waits until the timeline satisfies the condition, which is tested after every change.
   *
   * @param what is awaited, for the message of a failure
   * @return the timeline that satisfied it
   * @throws EventNotSeenError if none did in time
   */
  public Timeline await(Duration timeout, String what, Predicate<Timeline> condition)
      throws InterruptedException {
    return recorder.await(timeout, what, condition);
  }

  /** Returns whether the timeline satisfies the condition within that time; it need not. */
  public boolean seesWithin(Duration time, Predicate<Timeline> condition)
      throws InterruptedException {
    try {
      await(time, "what need not come", condition);
      return true;
    } catch (EventNotSeenError e) {
      return false;
    }
  }

  /** Puts a remark on the timeline. */
  public void mark(String text) {
    record(EventKind.MARK, List.of(), new EventDetail.Text(text));
  }

  /**
   * Records that the check itself does something at the broker, which no tap could see.
   *
   * @param action the client's method, like {@code queueDelete}
   * @param name what it is done to
   */
  public void checkActs(String action, String name) {
    record(EventKind.CHECK_ACTS, List.of(), new EventDetail.CheckAction(action, name));
  }

  /** Records that a handler begins with the message. */
  public void handleBegins(Delivery message) {
    recordHandling(EventKind.HANDLE_BEGINS, message);
  }

  /** Records that a handler has returned. */
  public void handleEnds(Delivery message) {
    recordHandling(EventKind.HANDLE_ENDS, message);
  }

  /** Records that a handler throws. */
  public void handleThrows(Delivery message) {
    recordHandling(EventKind.HANDLE_THROWS, message);
  }

  /** Returns the number of a message that came through this tap; of several alike, the last. */
  public OptionalLong numberOf(Delivery message) {
    return DeliveryLookup.number(recorder.timeline(), message);
  }

  /** Returns how many connections go through the tap now. */
  public int connections() {
    return proxy.connections();
  }

  /**
   * Cuts all connections now. Each side gets everything that is on the timeline, then the end of
   * the stream (FIN), without any {@code connection.close}: to the broker the client died, to the
   * client the broker did.
   */
  public void cut() {
    proxy.cut();
  }

  /**
   * Cuts one connection now, as {@link #cut()} does.
   *
   * @param connection its number on the timeline; nothing happens when it has ended
   */
  public void cut(int connection) {
    proxy.cut(connection);
  }

  /**
   * Cuts, once, the connection on which such an event is about to pass. The event does not pass and
   * is not on the timeline. The predicate runs on the connection's thread: it must not wait.
   */
  public WireFault cutBefore(Predicate<WireEvent> event) {
    return faults.arm(WireFault.Action.CUT_BEFORE, event);
  }

  /** Cuts, once, the connection on which such an event has passed, before anything after it. */
  public WireFault cutAfter(Predicate<WireEvent> event) {
    return faults.arm(WireFault.Action.CUT_AFTER, event);
  }

  /**
   * Holds every such event until {@link WireFault#release()}, and with it, as a slow network does,
   * everything behind it in the same direction of the same connection. A held event is not on the
   * timeline. The predicate runs on the connection's thread: it must not wait.
   */
  public WireFault hold(Predicate<WireEvent> event) {
    return faults.arm(WireFault.Action.HOLD, event);
  }

  /**
   * Answers one publish for the broker, as one that cannot take a message does: the confirm that
   * triggers it passes as {@code basic.nack}, about the same messages; a held one does so when it
   * is released. The broker has them all the same. The predicate runs on the connection's thread:
   * it must not wait.
   */
  public WireFault nackInstead(Predicate<WireEvent> confirm) {
    return faults.arm(WireFault.Action.NACK, confirm);
  }

  /**
   * Refuses new connections until {@link #accept()}: nothing listens on the port, and a client gets
   * "connection refused". Open connections stay open.
   */
  public void refuse() {
    proxy.refuse();
  }

  /** Returns whether it refuses new connections. */
  public boolean isRefusing() {
    return proxy.isRefusing();
  }

  /** Accepts new connections again, on the same port. */
  public void accept() {
    proxy.accept();
  }

  /**
   * Imitates a restart of the broker: cuts all connections, refuses new ones for that time, and
   * accepts them again. Returns then, or when the tap is closed.
   */
  public void restart(Duration downtime) throws InterruptedException {
    proxy.restart(downtime);
  }

  /** Cuts all connections and waits for all threads to end. Idempotent. */
  @Override
  public void close() {
    faults.releaseAll();
    proxy.close();
  }

  private void recordHandling(EventKind kind, Delivery message) {
    record(kind, numberOf(message).stream().boxed().toList(), new EventDetail.None());
  }

  private void record(EventKind kind, List<Long> numbers, EventDetail detail) {
    recorder.record(WireEvent.of(0, 0, EventDirection.AT_TAP, kind, detail).about(numbers));
  }
}
