package mercury.tools.pictures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that happens in a panel: what moves, what changes, which lines there are. */
final class Movie {

  /** The pause at the end, in which the last sentence is read. */
  private static final double PAUSE = 2;

  /** A program that is not connected is faint. */
  private static final double AWAY = 0.3;

  /**
   * A way that messages go.
   *
   * @param label the keys of its bindings
   * @param dashed whether nobody but the broker sends messages along it
   */
  record Line(Box from, Box to, String label, boolean dashed) {}

  private final List<Actor> actors = new ArrayList<>();
  private final Map<Line, Track> lines = new LinkedHashMap<>();
  private final Map<Box, Track> programs = new LinkedHashMap<>();
  private final List<Double> steps = new ArrayList<>();
  private double end;

  /** Adds something that is seen from that moment on. */
  Track enter(Actor.Shape shape, String text, double time, Point at) {
    Track track = Track.from(time, at);
    actors.add(new Actor(shape, text, track));
    return track;
  }

  /** Adds a line, unless it is there; a line has the labels of all its bindings. */
  void line(Box from, Box to, String label, boolean dashed) {
    Optional<Line> known =
        lines.keySet().stream().filter(line -> line.from() == from && line.to() == to).findFirst();
    if (known.isEmpty()) {
      lines.put(new Line(from, to, label, dashed), Track.always(0));
    } else if (!label.isEmpty()) {
      lines.remove(known.get());
      lines.put(new Line(from, to, known.get().label() + ", " + label, dashed), Track.always(0));
    }
  }

  /** Lights up a line for as long as something goes along it. */
  void light(Box from, Box to, double start, double stop) {
    lines.forEach(
        (line, track) -> {
          if (line.from() == from && line.to() == to) {
            track.turn(start, 1).turn(stop, 0);
          }
        });
  }

  /** Shows that a program is connected from that moment on, as producers are from the start. */
  void comes(Box program, double time) {
    Track track = track(program);
    if (track.last().opacity() < 1) {
      track.turn(time, 1);
    }
  }

  /** Shows that a program is not connected from that moment on. */
  void goes(Box program, double time) {
    track(program).turn(time, AWAY);
  }

  private Track track(Box program) {
    boolean comesLater = program.spot().kind() == Storyboard.Kind.CONSUMER;
    return programs.computeIfAbsent(program, it -> Track.always(comesLater ? AWAY : 1));
  }

  void step(double time) {
    steps.add(time);
  }

  /** The moments at which the sentences begin. */
  List<Double> steps() {
    return steps;
  }

  List<Actor> actors() {
    return actors;
  }

  Map<Line, Track> lines() {
    return lines;
  }

  Map<Box, Track> programs() {
    return programs;
  }

  /** The moment until which anything happens. */
  double end() {
    return end;
  }

  void lastsUntil(double time) {
    end = Math.max(end, time);
  }

  /** Its length, with the pause at its end. */
  double duration() {
    return end + PAUSE;
  }
}
