package mercury.tools.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.harness.amqp.EventKind;
import mercury.tools.pictures.Storyboard.Panel;

/** Shows what producers do. */
final class Publishing {

  static final double SPEED = 500;
  private static final double AT_EXCHANGE = 0.2;
  private static final double FALL = 44;

  private final Panel panel;
  private final PanelLayout layout;
  private final Movie movie;
  private final Copies copies;
  private final List<WireNote> notes;
  private final Answers answers;

  Publishing(
      Panel panel,
      PanelLayout layout,
      Movie movie,
      Copies copies,
      Answers answers,
      List<WireNote> notes) {
    this.panel = panel;
    this.layout = layout;
    this.movie = movie;
    this.copies = copies;
    this.answers = answers;
    this.notes = notes;
  }

  /** Sends a message to its exchange, and from there a copy to each queue that it comes to. */
  double publish(WireNote note, int index, double time) {
    Optional<Box> exchange = layout.box(note.exchange());
    List<Box> start =
        Stream.concat(layout.box(note.program()).stream(), exchange.stream()).toList();
    List<Box> queues =
        destinations(note, index).stream().flatMap(q -> layout.box(q).stream()).toList();
    layout.box(note.program()).ifPresent(box -> movie.comes(box, time));
    tag(note, start, time);
    double end = time;
    for (Box queue : queues) {
      end = Math.max(end, send(note, start, queue, time));
    }
    if (queues.isEmpty()) {
      end = isReturned(note, index) ? wait(note, start, time) : drop(note, start, time);
    }
    double arrived = end;
    Stream.concat(exchange.stream(), queues.stream())
        .findFirst()
        .ifPresent(first -> answers.arrived(note, first, arrived));
    return end;
  }

  private double send(WireNote note, List<Box> start, Box queue, double time) {
    MessageCopy copy =
        new MessageCopy(panel.identity(note), note.sign(), enter(note, start, queue, time));
    Point cell = copy.enter(queue);
    copies.add(copy);
    double left = copy.track.move(time, inside(start), SPEED);
    if (start.size() > 1) {
      left = copy.track.hold(left + AT_EXCHANGE);
    }
    Box last = start.isEmpty() ? queue : start.get(start.size() - 1);
    List<Point> way = new ArrayList<>(PanelLayout.way(List.of(last, queue)));
    way.add(cell);
    double end = copy.track.move(left, way, SPEED);
    movie.light(last, queue, left, end);
    return end;
  }

  private Track enter(WireNote note, List<Box> start, Box next, double time) {
    List<Box> line = Stream.concat(start.stream(), Stream.of(next)).toList();
    Point from = line.size() > 1 ? line.get(0).side(line.get(1)) : next.centre();
    return movie.enter(Actor.Shape.MESSAGE, note.sign(), time, from);
  }

  /** The way from the program to the middle of the exchange, if both are shown. */
  private static List<Point> inside(List<Box> start) {
    if (start.size() < 2) {
      return List.of();
    }
    List<Point> way = new ArrayList<>(PanelLayout.way(start));
    way.add(start.get(1).centre());
    return way;
  }

  private double drop(WireNote note, List<Box> start, double time) {
    if (start.size() < 2) {
      return time;
    }
    Box exchange = start.get(1);
    Track message = enter(note, start.subList(0, 1), exchange, time);
    double there = message.hold(message.move(time, inside(start), SPEED) + AT_EXCHANGE);
    Point below = exchange.centre().plus(0, FALL);
    double end = message.move(there, List.of(below), SPEED / 3);
    message.turn(end + 0.5, 0);
    movie.enter(Actor.Shape.NO, "", end, below).turn(end + 0.7, 0);
    return end;
  }

  /** A message that is given back waits at the exchange for that. */
  private double wait(WireNote note, List<Box> start, double time) {
    Track message = enter(note, start.subList(0, 1), start.get(1), time);
    double there = message.move(time, inside(start), SPEED);
    message.turn(message.hold(there + AT_EXCHANGE), 0);
    return there;
  }

  private boolean isReturned(WireNote note, int index) {
    return notes.subList(index, notes.size()).stream()
        .anyMatch(
            later ->
                later.kind() == EventKind.RETURN
                    && panel.identity(later).equals(panel.identity(note)));
  }

  private void tag(WireNote note, List<Box> start, double time) {
    if (panel.tags() == null || start.size() < 2) {
      return;
    }
    String text = panel.identity(note);
    Point from = start.get(0).side(start.get(1)).plus(text.length() * 4 + 4, -20);
    Track tag = movie.enter(Actor.Shape.TAG, text, time, from);
    double there = tag.move(time, List.of(start.get(1).centre().plus(0, -46)), SPEED);
    tag.turn(tag.hold(there + 3 * AT_EXCHANGE), 0);
  }

  /**
   * Returns the queues that a message came to. The default exchange has a queue's name for a key;
   * of others the deliveries tell.
   */
  private List<String> destinations(WireNote note, int index) {
    if (note.exchange().isEmpty()) {
      return List.of(note.key());
    }
    return notes.subList(index, notes.size()).stream()
        .filter(later -> later.kind() == EventKind.DELIVER || later.kind() == EventKind.GET_OK)
        .filter(later -> later.exchange().equals(note.exchange()))
        .filter(later -> panel.identity(later).equals(panel.identity(note)))
        .map(WireNote::queue)
        .distinct()
        .toList();
  }
}
