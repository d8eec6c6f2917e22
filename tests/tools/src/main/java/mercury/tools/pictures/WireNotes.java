package mercury.tools.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import mercury.harness.amqp.ConnectionSide;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;

/** Takes down what a tap's timeline says about messages. For one timeline and one thread. */
public final class WireNotes {

  private record Channel(int connection, int channel) {}

  private record Consumer(Channel channel, String tag) {}

  private final IntFunction<String> programs;
  private final List<WireNote> notes = new ArrayList<>();
  private final Map<Channel, String> asked = new HashMap<>();
  private final Map<Consumer, String> queues = new HashMap<>();
  private final Map<String, String> named = new HashMap<>();
  private final Map<Long, WireNote> published = new HashMap<>();
  private final Map<Long, WireNote> delivered = new HashMap<>();
  private final long start;

  private WireNotes(IntFunction<String> programs, long start) {
    this.programs = programs;
    this.start = start;
  }

  /**
   * Returns the notes of a timeline.
   *
   * @param programs gives the name of the program behind a connection's number
   */
  public static List<WireNote> of(Timeline timeline, IntFunction<String> programs) {
    List<WireNote> notes = of(timeline, programs, 0);
    long first = notes.isEmpty() ? 0 : notes.get(0).ms();
    return notes.stream().map(note -> note.at(note.ms() - first)).toList();
  }

  /**
   * Returns the notes of a timeline beside which there are others.
   *
   * @param start the moment from which they count, in the timeline's nanoseconds
   */
  public static List<WireNote> of(Timeline timeline, IntFunction<String> programs, long start) {
    WireNotes taken = new WireNotes(programs, start);
    timeline.forEach(taken::take);
    return List.copyOf(taken.notes);
  }

  private void take(WireEvent event) {
    switch (event.kind()) {
      case QUEUE_DECLARE -> asked.put(channel(event), event.detail(EventDetail.Queue.class).name());
      case QUEUE_DECLARE_OK -> declared(event);
      case CONSUME -> consume(event, event.detail(EventDetail.Consumer.class));
      case GET -> asked.put(channel(event), event.detail(EventDetail.Get.class).queue());
      case CONSUME_OK ->
          queues.put(
              consumer(event, event.detail(EventDetail.ConsumerTag.class).consumerTag()),
              asked.get(channel(event)));
      case QOS -> add(event, "", "", "", "", "" + event.detail(EventDetail.Qos.class).prefetch());
      case QUEUE_BIND -> bind(event, event.detail(EventDetail.Binding.class));
      case CONNECTION_CLOSED ->
          add(event, "", "", "", "", end(event.detail(EventDetail.CloseReason.class)));
      default -> message(event);
    }
  }

  private static String end(EventDetail.CloseReason reason) {
    return reason.orderly() ? "" : reason.by() == ConnectionSide.CLIENT ? "lost" : "cut";
  }

  private void message(WireEvent event) {
    switch (event.kind()) {
      case PUBLISH -> published.put(event.number(), carried(event, "", ""));
      case RETURN -> carried(event, "", "");
      case CONFIRM, CONFIRM_NACK -> settle(event, published, "");
      case DELIVER, GET_OK -> delivered.put(event.number(), delivered(event));
      case ACK -> settle(event, delivered, "");
      case NACK, REJECT ->
          settle(
              event,
              delivered,
              event.detail(EventDetail.Settlement.class).requeue() ? "requeue" : "");
      default -> {
        // says nothing about messages
      }
    }
  }

  /** A queue that the broker has named has another name in each run. */
  private void declared(WireEvent event) {
    if ("".equals(asked.get(channel(event)))) {
      named.put(
          event.detail(EventDetail.QueueDeclared.class).name(),
          "queue of " + programs.apply(event.connection()));
    }
  }

  private void consume(WireEvent event, EventDetail.Consumer consumer) {
    asked.put(channel(event), consumer.queue());
    queues.put(consumer(event, consumer.consumerTag()), consumer.queue());
    add(event, "", "", consumer.queue(), "", consumer.autoAck() ? "auto-ack" : "");
  }

  private void bind(WireEvent event, EventDetail.Binding binding) {
    add(event, binding.source(), binding.routingKey(), binding.destination(), "", "");
  }

  private WireNote delivered(WireEvent event) {
    EventDetail.Delivery delivery = event.detail(EventDetail.Delivery.class);
    String queue =
        delivery.consumerTag().isEmpty()
            ? asked.get(channel(event))
            : queues.get(consumer(event, delivery.consumerTag()));
    return carried(event, queue, delivery.redelivered() ? "redelivered" : "");
  }

  private WireNote carried(WireEvent event, String queue, String detail) {
    EventDetail.Message message = event.message().orElseThrow();
    String body = message.body().text();
    return add(event, message.exchange(), message.routingKey(), queue, body, detail);
  }

  /** An answer to several messages is a note about each. */
  private void settle(WireEvent event, Map<Long, WireNote> messages, String detail) {
    for (long number : event.numbers()) {
      WireNote about = messages.get(number);
      add(event, about.exchange(), about.key(), about.queue(), about.message(), detail);
    }
  }

  private WireNote add(
      WireEvent event, String exchange, String key, String queue, String message, String detail) {
    WireNote note =
        new WireNote(
            Math.round((event.nanos() - start) / 1e6),
            programs.apply(event.connection()),
            event.kind(),
            exchange,
            named.getOrDefault(key, key),
            named.getOrDefault(queue, queue),
            message,
            detail);
    notes.add(note);
    return note;
  }

  private static Channel channel(WireEvent event) {
    return new Channel(event.connection(), event.channel());
  }

  private static Consumer consumer(WireEvent event, String tag) {
    return new Consumer(channel(event), tag);
  }
}
