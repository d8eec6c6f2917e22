package mercury.tools.pictures;

import java.util.Optional;

/** A message in a queue: ready, or delivered to a program and not settled. */
final class MessageCopy {

  private static final double PALE = 0.35;

  final String identity;
  final String text;
  final Track track;
  private Box queue;
  private int cell;
  private Delivered delivered;

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
    return delivered == null;
  }

  /** The moment from which something can happen to it. */
  double free() {
    double here = track.last().time();
    return delivered == null ? here : Math.max(here, delivered.track().last().time());
  }

  Optional<Delivered> delivered() {
    return Optional.ofNullable(delivered);
  }

  /** Delivers it: it stays in the queue, pale, until it is settled. */
  void deliver(Delivered to, double time) {
    delivered = to;
    track.turn(time, PALE);
  }

  /** Takes it from the program at that moment; it remains in the queue. */
  void takeBack(double time) {
    delivered.end(time);
    delivered = null;
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
