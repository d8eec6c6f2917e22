package mercury.harness.amqp;

import mercury.harness.proxy.Door;
import mercury.harness.proxy.ProxyThreads;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A proxy between the code under test and the broker. It forwards every byte as it is, keeps a time
 * line of what went by, and breaks the connection the way a check wants it broken.
 *
 * <p>An event is on the time line before its receiver can have seen it, and marks stand on the same
 * line, so the order of events is the order in which things happened. What is no AMQP 0-9-1 is
 * forwarded too, and noted. Of a body the first {@value MessageBody#KEPT} bytes are kept, 64 MiB of
 * all bodies and 200,000 events at most.
 *
 * <p>Thread-safe. {@link #close()} leaves no thread, no socket and nothing held.
 */
public final class Tap implements AutoCloseable {

  private static final Duration STOP = Duration.ofSeconds(5);

  private final BrokerAddress upstream;
  private final TimelineRecorder recorder;
  private final WireFaultRegistry faults;
  private final ProxyThreads threads = new ProxyThreads("tap");
  private final Map<Integer, ProxyConnection> links = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Door door;

  Tap(BrokerAddress upstream, int port, TimelineRecorder recorder) throws IOException {
    this.upstream = upstream;
    this.recorder = recorder;
    this.faults = new WireFaultRegistry(recorder::timeline);
    this.door = new Door(port, threads, this::admit);
  }

  /**
   * Opens a tap on a free port of 127.0.0.1. Whether the broker is there shows when somebody
   * connects.
   *
   * @param broker like {@code amqp://guest:guest@localhost:5672/vhost}
   * @throws IllegalArgumentException if the URL is of another form, TLS included
   */
  public static Tap to(URI broker) {
    try {
      return new Tap(
          new BrokerAddress(broker),
          0,
          new TimelineRecorder(TapMemoryLimit.ofACheck(), event -> {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens a tap that tells its events and forgets them.
   *
   * @param port of 127.0.0.1, 0 for any
   * @param listener told of every event, in order, while all others wait
   * @throws IOException if the port is taken
   * @throws IllegalArgumentException if the URL is of another form, TLS included
   */
  public static Tap streaming(URI broker, int port, Consumer<WireEvent> listener)
      throws IOException {
    return new Tap(
        new BrokerAddress(broker), port, new TimelineRecorder(TapMemoryLimit.none(), listener));
  }

  /** The broker's URL as the code under test is to be given it: the same, but for host and port. */
  public String url() {
    return upstream.at(door.port());
  }

  /** What happened until now. */
  public Timeline timeline() {
    return recorder.timeline();
  }

  /**
   * Waits until the time line satisfies the condition, which is looked at after every change.
   *
   * @param what is awaited, for the message of a failure
   * @return the time line that satisfied it
   * @throws EventNotSeenError if none did in time
   */
  public Timeline await(Duration patience, String what, Predicate<Timeline> condition)
      throws InterruptedException {
    return recorder.await(patience, what, condition);
  }

  /** Puts a remark on the time line. */
  public void mark(String text) {
    note(EventKind.MARK, List.of(), new EventDetail.Text(text));
  }

  /** Puts on the time line that a handler begins with the message. */
  public void handleBegins(Delivery message) {
    handle(EventKind.HANDLE_BEGINS, message);
  }

  /** Puts on the time line that a handler has returned. */
  public void handleEnds(Delivery message) {
    handle(EventKind.HANDLE_ENDS, message);
  }

  /** Puts on the time line that a handler throws. */
  public void handleThrows(Delivery message) {
    handle(EventKind.HANDLE_THROWS, message);
  }

  /** The number of a message that came through this tap; of several that look alike the last. */
  public OptionalLong numberOf(Delivery message) {
    return DeliveryLookup.number(recorder.timeline(), message);
  }

  /** How many connections go through the tap now. */
  public int connections() {
    return links.size();
  }

  /**
   * Cuts all connections now. Either side gets all that is on the time line, then the end of the
   * stream (FIN, so that nothing already forwarded is lost, as it may be with a reset), without any
   * {@code connection.close}: to the broker the client died, to the client the broker did.
   */
  public void cut() {
    links.values().forEach(link -> link.cut("cut"));
  }

  /**
   * Cuts one connection now, as {@link #cut()} does.
   *
   * @param connection its number on the time line; nothing happens when it has ended
   */
  public void cut(int connection) {
    ProxyConnection link = links.get(connection);
    if (link != null) {
      link.cut("cut");
    }
  }

  /**
   * Cuts, once, the connection on which such an event is about to pass. The event does not pass and
   * is not on the time line. The predicate runs on the connection's thread: it must not wait.
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
   * everything behind it in the same direction of the same connection. What is held is not on the
   * time line. The predicate runs on the connection's thread: it must not wait.
   */
  public WireFault hold(Predicate<WireEvent> event) {
    return faults.arm(WireFault.Action.HOLD, event);
  }

  /**
   * Refuses new connections until {@link #accept()}: nothing listens on the port, a client gets
   * "connection refused". Those that are open stay open.
   */
  public void refuse() {
    try {
      door.shut();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Accepts new connections again, on the same port. */
  public void accept() {
    try {
      door.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a restart of the broker looks like: cuts all connections, refuses new ones for a while,
   * and accepts them again. Returns then, or when the tap is closed.
   */
  public void restart(Duration away) throws InterruptedException {
    refuse();
    cut();
    if (!closed.await(away.toMillis(), TimeUnit.MILLISECONDS)) {
      accept();
    }
  }

  /** Cuts all connections and waits for the end of all threads. Idempotent. */
  @Override
  public void close() {
    closed.countDown();
    try {
      door.close();
      faults.releaseAll();
      links.values().forEach(link -> link.cut("the tap was closed"));
      threads.join(STOP);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void admit(Socket client) {
    ProxyConnection link =
        new ProxyConnection(connections.incrementAndGet(), client, recorder, faults);
    links.put(link.number(), link);
    threads.start("to broker " + link.number(), () -> serve(link));
  }

  private void serve(ProxyConnection link) {
    try {
      link.run(upstream, threads);
    } catch (InterruptedException e) {
      link.cut("interrupted");
    } finally {
      links.remove(link.number());
    }
  }

  private void handle(EventKind kind, Delivery message) {
    OptionalLong number = numberOf(message);
    List<Long> numbers = number.stream().boxed().toList();
    note(kind, numbers, new EventDetail.None());
  }

  private void note(EventKind kind, List<Long> numbers, EventDetail detail) {
    recorder.note(WireEvent.of(0, 0, EventDirection.AT_TAP, kind, detail).about(numbers));
  }
}
