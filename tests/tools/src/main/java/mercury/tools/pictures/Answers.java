package mercury.tools.pictures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.tools.pictures.Storyboard.Panel;

/** Shows what producers are told of their messages. */
final class Answers {

  /** An answer is seen at its producer for so long. */
  private static final double SEEN = 0.8;

  /** An answer goes beside the line of the messages. */
  private static final double BESIDE = 9;

  private static final double THINKS = 0.2;

  private final Panel panel;
  private final PanelLayout layout;
  private final Movie movie;
  private final Map<String, Arrival> arrivals = new HashMap<>();

  /** The first place at the broker that a message came to, and when it came to the last. */
  private record Arrival(Box first, double time) {}

  Answers(Panel panel, PanelLayout layout, Movie movie) {
    this.panel = panel;
    this.layout = layout;
    this.movie = movie;
  }

  /** Remembers that a message has come to the broker, which may answer now. */
  void arrived(WireNote publish, Box first, double time) {
    arrivals.put(panel.identity(publish), new Arrival(first, time));
  }

  /** Returns when the broker can answer. */
  double ready(WireNote answer) {
    Arrival arrival = arrivals.get(panel.identity(answer));
    return arrival == null ? 0 : arrival.time() + THINKS;
  }

  /** Confirms a message, or refuses it, and returns when that has been seen. */
  double answer(WireNote note, Actor.Shape answer, double time) {
    return back(note, answer, "", time) + SEEN;
  }

  /** Returns a message for which there is no queue; the confirm comes after it. */
  double giveBack(WireNote note, double time) {
    double end = back(note, Actor.Shape.MESSAGE, note.sign(), time);
    arrivals.computeIfPresent(
        panel.identity(note), (message, arrival) -> new Arrival(arrival.first(), end));
    return end + SEEN;
  }

  private double back(WireNote note, Actor.Shape shape, String text, double time) {
    Optional<Box> program = layout.box(note.program());
    Arrival arrival = arrivals.get(panel.identity(note));
    if (program.isEmpty() || arrival == null) {
      return time;
    }
    List<Point> way = PanelLayout.way(List.of(arrival.first(), program.get()));
    Track track = movie.enter(shape, text, time, way.get(0).plus(0, BESIDE));
    double end = track.move(time, List.of(way.get(1).plus(0, BESIDE)), Publishing.SPEED);
    track.turn(end + SEEN, 0);
    return end;
  }
}
