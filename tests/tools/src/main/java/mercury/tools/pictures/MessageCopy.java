package mercury.tools.pictures;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message in a queue: ready, or delivered to a program and not settled. In a stream it is ready
 * for all others meanwhile.
 */
final class MessageCopy {

  private static final double PALE = 0.35;

  final String identity;
  final String text;
  final Track track;
  private Box queue;
  private int cell;
  private final Map<String, Delivered> deliveries = new HashMap<>();

  /** Its delivery, as the program has it. */
  record Delivered(String program, Box box, int cell, Track track) {

    void end(double time) {
      track.turn(time, 0);
      box.free(cell);
    }
  }

  MessageCopy(String identity, String text, Track track) {
    this.identity = identity;
    this.text = text;
    this.track = track;
  }

  /** Puts it into a queue and returns the cell that it will have there. */
  Point enter(Box to) {
    leave();
    queue = to;
    cell = to.take();
    return to.cell(cell);
  }

  void leave() {
    if (queue != null) {
      queue.free(cell);
    }
  }

  Box queue() {
    return queue;
  }

  boolean isReady() {
    return isKept() || deliveries.isEmpty();
  }

  /** Returns whether it stays when it was read. */
  boolean isKept() {
    return queue.spot().keeps();
  }

  /** The moment from which something can happen to it. */
  double free() {
    return Stream.concat(Stream.of(track), deliveries.values().stream().map(Delivered::track))
        .mapToDouble(each -> each.last().time())
        .max()
        .orElseThrow();
  }

  /** Returns its delivery to that program, if it is not settled. */
  Optional<Delivered> delivered(String program) {
    return Optional.ofNullable(deliveries.get(program));
  }

  /** Delivers it: it stays in the queue, pale unless it is kept, until it is settled. */
  void deliver(Delivered to, double time) {
    deliveries.put(to.program(), to);
    if (!isKept()) {
      track.turn(time, PALE);
    }
  }

  /** Takes it from the program at that moment; it remains in the queue. */
  void takeBack(String program, double time) {
    deliveries.remove(program).end(time);
  }

  /** Makes it ready again. */
  void ready(double time) {
    track.turn(time, 1);
  }

  /** Takes it out of the queue and the picture. */
  void end(double time) {
    track.turn(time, 0);
    leave();
  }
}
