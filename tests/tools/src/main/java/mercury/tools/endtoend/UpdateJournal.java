package mercury.tools.endtoend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A journal of each update, read from the tap: an update is handled when a worker acknowledges it,
 * which the worker does after it has answered. Telegram numbers updates consecutively, so the first
 * update in the queue belongs to the first step, and so on.
 *
 * <p>Not thread-safe.
 */
final class UpdateJournal {

  private static final String QUEUE = "bot_poller";
  private static final String BUS = "bot_logger";

  private final Tap tap;
  private final List<Long> begun = new ArrayList<>();
  private final TreeSet<Long> queued = new TreeSet<>();
  private final Set<Long> logged = new HashSet<>();
  private final Map<Long, Long> updateOf = new HashMap<>(); // by delivery
  private final Map<Long, Integer> deliveries = new HashMap<>(); // by update
  private final Map<Long, Long> handled =
      new TreeMap<>(); // by update, time of the first acknowledgement
  private Timeline read;

  UpdateJournal(Tap tap) {
    this.tap = tap;
    this.read = tap.timeline();
  }

  /** Records that the next step begins now. */
  void stepBegins() {
    tap.mark("step " + begun.size());
    begun.add(lastMark());
  }

  /** The number of handled updates. */
  int handled() {
    readNewEvents();
    return handled.size();
  }

  /** Returns whether the poller has published an event for every update that it has queued. */
  boolean allLogged() {
    readNewEvents();
    return logged.containsAll(queued);
  }

  /** The number of steps whose updates are not handled yet. */
  int open() {
    return begun.size() - handled();
  }

  /** The steps whose updates were not handled. */
  List<Integer> missing() {
    Set<Long> ids = Set.copyOf(handled.keySet());
    return IntStream.range(0, begun.size()).filter(i -> !ids.contains(update(i))).boxed().toList();
  }

  /** The id that Telegram gave to the update of a step. */
  long update(int step) {
    return queued.isEmpty() ? -1 : queued.first() + step;
  }

  /** The number of deliveries of a step's update to workers. */
  int deliveries(int step) {
    return deliveries.getOrDefault(update(step), 0);
  }

  /** The number of deliveries of all updates to workers. */
  int deliveriesOfAll() {
    return deliveries.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The times from the beginning of each step until its update was handled, in nanoseconds. */
  List<Long> times() {
    return IntStream.range(0, begun.size())
        .filter(step -> handled.containsKey(update(step)))
        .mapToObj(step -> handled.get(update(step)) - begun.get(step))
        .toList();
  }

  /** The time from the first step until the last update was handled, in nanoseconds. */
  long duration() {
    return handled.values().stream().mapToLong(Long::longValue).max().orElseThrow() - begun.get(0);
  }

  private long lastMark() {
    List<WireEvent> marks = tap.timeline().since(read).of(EventKind.MARK);
    return marks.get(marks.size() - 1).nanos();
  }

  private void readNewEvents() {
    Timeline now = tap.timeline();
    now.since(read).forEach(this::read);
    read = now;
  }

  private void read(WireEvent event) {
    switch (event.kind()) {
      case PUBLISH -> published(event.detail(EventDetail.Publish.class).message());
      case DELIVER ->
          delivered(event.numbers(), event.detail(EventDetail.Delivery.class).message());
      case ACK -> event.numbers().forEach(number -> acknowledged(number, event.nanos()));
      default -> {}
    }
  }

  private void published(EventDetail.Message message) {
    if (message.routingKey().equals(QUEUE)) {
      queued.add(id(message));
    } else if (message.exchange().equals(BUS)) {
      logged.add(json(message).at("/data/update_id").asLong());
    }
  }

  private void delivered(List<Long> numbers, EventDetail.Message message) {
    long update = id(message);
    numbers.forEach(number -> updateOf.put(number, update));
    deliveries.merge(update, 1, Integer::sum);
  }

  private void acknowledged(long number, long when) {
    handled.putIfAbsent(updateOf.get(number), when);
  }

  private static long id(EventDetail.Message message) {
    return json(message).get("update_id").asLong();
  }

  private static JsonNode json(EventDetail.Message message) {
    return JsonMapper.shared().readTree(message.body().text());
  }
}
