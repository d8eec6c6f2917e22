package mercury.tools.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.tools.pictures.Storyboard.Panel;

/**
 * Brings messages that have died in one queue to another: no program sends them there, so the wire
 * tells of it only when they are delivered from the other queue.
 */
final class DeadLetterWay {

  private final Panel panel;
  private final PanelLayout layout;
  private final Movie movie;
  private final Copies copies;

  DeadLetterWay(Panel panel, PanelLayout layout, Movie movie, Copies copies) {
    this.panel = panel;
    this.layout = layout;
    this.movie = movie;
    this.copies = copies;
  }

  /** Returns when a message can have come to the queue from which it is delivered. */
  double ready(WireNote delivery) {
    return dead(delivery)
        .map(copy -> copy.free() + length(copy, way(delivery, copy)) / Publishing.SPEED)
        .orElse(0.0);
  }

  /** Has a message come, just in time, to the queue from which it is delivered, if it died. */
  void come(WireNote delivery, double time) {
    dead(delivery).ifPresent(copy -> come(delivery, copy, time));
  }

  private void come(WireNote delivery, MessageCopy copy, double time) {
    List<Box> line = line(delivery, copy);
    for (int i = 1; i < line.size(); i++) {
      movie.line(line.get(i - 1), line.get(i), "", true);
    }
    List<Point> way = new ArrayList<>(PanelLayout.way(line));
    way.add(copy.enter(line.get(line.size() - 1)));
    double start = time - length(copy, way) / Publishing.SPEED;
    copy.track.move(Math.max(copy.free(), start), way, Publishing.SPEED);
  }

  /** Finds the message in another queue, unless it is in the one from which it is delivered. */
  private Optional<MessageCopy> dead(WireNote delivery) {
    String identity = panel.identity(delivery);
    return layout
        .box(delivery.queue())
        .filter(queue -> copies.ready(identity, queue).isEmpty())
        .flatMap(queue -> copies.ready(identity));
  }

  private List<Point> way(WireNote delivery, MessageCopy copy) {
    List<Box> line = line(delivery, copy);
    List<Point> way = new ArrayList<>(PanelLayout.way(line));
    way.add(line.get(line.size() - 1).cell(0));
    return way;
  }

  /** The queue in which it died, the exchange, where that is shown, and the queue it came to. */
  private List<Box> line(WireNote delivery, MessageCopy copy) {
    return Stream.of(
            Optional.of(copy.queue()),
            layout.box(delivery.exchange()),
            layout.box(delivery.queue()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static double length(MessageCopy copy, List<Point> way) {
    double length = 0;
    Point at = copy.track.last().at();
    for (Point next : way) {
      length += at.distance(next);
      at = next;
    }
    return length;
  }
}
