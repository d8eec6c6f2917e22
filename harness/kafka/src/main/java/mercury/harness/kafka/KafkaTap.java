package mercury.harness.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import mercury.harness.model.TraceEvent;
import mercury.harness.model.WatchedWire;
import mercury.harness.proxy.ConnectionInspector;

/**
 * Stands between programs and Kafka. It keeps a timeline of what goes by, and breaks connections
 * the way a check wants them broken.
 *
 * <p>A client of Kafka is told by the broker where the brokers are, and connects there. So the tap
 * decodes each answer by the request of the same correlation id, and rewrites host and port where
 * an answer names a broker (metadata, coordinators, the description of the cluster, a partition's
 * new leader): they become those of a port of the tap that leads to that broker. It opens one for
 * each broker that it hears of. In the list of versions that a broker speaks it leaves out those
 * that the tap does not. Everything else goes on unchanged, frame by frame, whether the tap
 * understands it or not; logins too, of which only the mechanism is recorded. TLS is not
 * understood, so it leads past the tap.
 *
 * <p>An event is on the timeline before its receiver can have seen it. The tap keeps the first
 * {@value RecordBytes#MAX_KEPT_BYTES} bytes of a key or value, and at most 64 MiB of all records
 * and 200,000 events. It is thread-safe; {@link #close()} leaves no thread, no socket and nothing
 * held.
 */
public final class KafkaTap implements WatchedWire, AutoCloseable {

  /** The address on which a tap listens. */
  static final String HOST = "127.0.0.1";

  private static final int MAX_EVENTS = 200_000;

  private final RecordMemory memory;
  private final KafkaTimelineRecorder recorder;
  private final KafkaFaults faults;
  private final TapDoors doors = new TapDoors(this::connection);
  private final TopicNames topics = new TopicNames();
  private final int port;

  private KafkaTap(
      BrokerEndpoint broker, int port, RecordMemory memory, KafkaTimelineRecorder recorder)
      throws IOException {
    this.memory = memory;
    this.recorder = recorder;
    this.faults = new KafkaFaults(recorder::timeline);
    this.port = doors.open(broker, port);
  }

  /**
   * Opens a tap on a free port of 127.0.0.1. It connects to the broker when somebody connects to
   * it, not before.
   *
   * @param bootstrapServers like {@code localhost:9092}; of several the first
   * @throws IllegalArgumentException if it has another form
   */
  public static KafkaTap to(String bootstrapServers) {
    try {
      return new KafkaTap(
          BrokerEndpoint.firstOf(bootstrapServers),
          0,
          RecordMemory.forCheck(),
          new KafkaTimelineRecorder(MAX_EVENTS, event -> {}));
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
   * @throws IllegalArgumentException if the address has another form
   */
  public static KafkaTap streaming(String bootstrapServers, int port, Consumer<KafkaEvent> listener)
      throws IOException {
    return new KafkaTap(
        BrokerEndpoint.firstOf(bootstrapServers),
        port,
        RecordMemory.unlimited(),
        new KafkaTimelineRecorder(0, listener));
  }

  /** Returns the {@code bootstrap.servers} to give to the code under test. */
  public String bootstrapServers() {
    return HOST + ":" + port;
  }

  /** Returns what has happened so far. */
  public KafkaTimeline timeline() {
    return recorder.timeline();
  }

  /**
   * Waits until the timeline satisfies the condition, which is tested after every change.
   *
   * @param what is awaited, for the message of a failure
   * @return the timeline that satisfied it
   * @throws KafkaEventNotSeenError if none did in time
   */
  public KafkaTimeline await(Duration timeout, String what, Predicate<KafkaTimeline> condition)
      throws InterruptedException {
    return recorder.await(timeout, what, condition);
  }

  /** Returns how many events there have been, but for heartbeats. */
  @Override
  public long moves() {
    return timeline().stream().filter(event -> !event.is(KafkaEventKind.HEARTBEAT)).count();
  }

  @Override
  public List<TraceEvent> trace(Locale locale) {
    return new KafkaTrace(KafkaEventMessages.forLocale(locale)).of(timeline());
  }

  /** Puts a remark on the timeline. */
  @Override
  public void mark(String text) {
    recorder.mark(text);
  }

  /** Returns how many connections go through the tap now. */
  public int connections() {
    return doors.connections();
  }

  /**
   * Cuts all connections now. Each side gets everything that is on the timeline, then the end of
   * the stream (FIN): to the broker the client died, to the client the broker did.
   */
  public void cut() {
    doors.cut();
  }

  /**
   * Cuts one connection now, as {@link #cut()} does.
   *
   * @param connection its number on the timeline; nothing happens when it has ended
   */
  public void cut(int connection) {
    doors.cut(connection);
  }

  /**
   * Cuts, once, the connection on which such an event is about to pass. The request or answer that
   * it belongs to does not pass, and none of its events is on the timeline. The predicate runs on
   * the connection's thread: it must not wait.
   */
  public KafkaFault cutBefore(Predicate<KafkaEvent> event) {
    return faults.arm(KafkaFault.Action.CUT_BEFORE, event);
  }

  /** Cuts, once, the connection on which such an event has passed, before anything after it. */
  public KafkaFault cutAfter(Predicate<KafkaEvent> event) {
    return faults.arm(KafkaFault.Action.CUT_AFTER, event);
  }

  /**
   * Holds the request or answer of every such event until {@link KafkaFault#release()}, and with
   * it, as a slow network does, everything behind it in the same direction of the same connection.
   * A held event is not on the timeline. The predicate runs on the connection's thread: it must not
   * wait.
   */
  public KafkaFault hold(Predicate<KafkaEvent> event) {
    return faults.arm(KafkaFault.Action.HOLD, event);
  }

  /** Delays bytes by that time in each direction, as a slow network does; zero ends the delay. */
  public void delay(Duration time) {
    doors.delay(time);
  }

  /**
   * Refuses new connections until {@link #accept()}: nothing listens on the tap's ports, and a
   * client gets "connection refused". Open connections stay open.
   */
  public void refuse() {
    doors.refuse();
  }

  /** Returns whether it refuses new connections. */
  @Override
  public boolean isRefusing() {
    return doors.isRefusing();
  }

  /** Accepts new connections again, on the same ports. */
  public void accept() {
    doors.accept();
  }

  /**
   * Imitates a restart of the brokers: cuts all connections, refuses new ones for that time, and
   * accepts them again. Returns then, or when the tap is closed.
   */
  public void restart(Duration downtime) throws InterruptedException {
    doors.restart(downtime);
  }

  /** Cuts all connections and waits for all threads to end. Idempotent. */
  @Override
  public void close() {
    faults.releaseAll();
    doors.close();
  }

  private ConnectionInspector connection(int number) {
    recorder.connectionOpened(number);
    PendingRequests pending = new PendingRequests();
    EventTranslators events = new EventTranslators(topics, new RecordReader(memory));
    return new KafkaTapConnection(
        number,
        recorder,
        faults,
        new RequestDecoder(number, pending, events),
        new AnswerDecoder(number, pending, events, new AdvertisedAddresses(doors::portFor)),
        () -> doors.forget(number));
  }
}
