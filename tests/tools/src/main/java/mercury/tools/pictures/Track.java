package mercury.tools.pictures;

import java.util.ArrayList;
import java.util.List;

/** The path of something: where it is when, and how clearly it is seen. Times are seconds. */
final class Track {

  /** The moment in which something comes or goes. */
  private static final double BLINK = 0.12;

  /** A moment of it; between two moments everything changes evenly. */
  record Key(double time, Point at, double opacity) {}

  private final List<Key> keys = new ArrayList<>();

  /** Begins a track that is seen from a moment on. */
  static Track from(double time, Point at) {
    Track track = new Track();
    track.keys.add(new Key(time - BLINK, at, 0));
    track.keys.add(new Key(time, at, 1));
    return track;
  }

  /** Begins a track of something that is always there, more or less clearly. */
  static Track always(double opacity) {
    Track track = new Track();
    track.keys.add(new Key(0, new Point(0, 0), opacity));
    return track;
  }

  /** Moves along a path, which begins where the track is, and returns when it is at its end. */
  double move(double start, List<Point> path, double speed) {
    double time = hold(start);
    for (Point next : path) {
      double way = last().at().distance(next);
      if (way > 0) {
        time += way / speed;
        keys.add(new Key(time, next, last().opacity()));
      }
    }
    return time;
  }

  /** Stays as it is until a moment, and returns the moment from which it can change. */
  double hold(double until) {
    if (until > last().time()) {
      keys.add(new Key(until, last().at(), last().opacity()));
    }
    return last().time();
  }

  /** Makes it as clear as this from a moment on. */
  Track turn(double time, double opacity) {
    double start = hold(time);
    keys.add(new Key(start + BLINK, last().at(), opacity));
    return this;
  }

  /** The last moment. */
  Key last() {
    return keys.get(keys.size() - 1);
  }

  List<Key> keys() {
    return keys;
  }

  /** Returns how it is at a moment. */
  Key at(double time) {
    Key before = keys.get(0);
    for (Key key : keys) {
      if (key.time() > time) {
        double part = Math.max(0, (time - before.time()) / (key.time() - before.time()));
        double opacity = before.opacity() + (key.opacity() - before.opacity()) * part;
        return new Key(time, before.at().towards(key.at(), part), opacity);
      }
      before = key;
    }
    return before;
  }
}
