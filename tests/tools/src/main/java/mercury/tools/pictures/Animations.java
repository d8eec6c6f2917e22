package mercury.tools.pictures;

import java.util.List;
import java.util.Locale;

/** The style sheet's animations of a picture. All last equally long and begin again together. */
final class Animations {

  private final double duration;
  private final double pace;
  private final StringBuilder css = new StringBuilder();
  private int count;

  /**
   * Begins without any.
   *
   * @param duration the time that the tracks take, in seconds
   * @param pace how much faster it is shown
   */
  Animations(double duration, double pace) {
    this.duration = duration;
    this.pace = pace;
  }

  /** Adds a track, and returns the class of the element that follows it. */
  String follow(Track track) {
    String name = "k" + count++;
    List<Track.Key> keys = track.keys();
    css.append('.').append(name).append("{animation-name:").append(name).append("}");
    css.append("@keyframes ").append(name).append('{');
    for (int i = 0; i < keys.size(); i++) {
      String from = i == 0 && keys.get(i).time() > 0 ? "0%," : "";
      String to = i == keys.size() - 1 ? ",100%" : "";
      css.append(from).append(percent(keys.get(i).time())).append(to).append(state(keys.get(i)));
    }
    css.append("}\n");
    return "a " + name;
  }

  /** Returns what all of them have in common, and each. */
  String css() {
    return ".a{animation:" + number(duration / pace) + "s linear infinite}\n" + css;
  }

  double duration() {
    return duration;
  }

  static String translate(Point at) {
    return "translate(" + number(at.x()) + "px," + number(at.y()) + "px)";
  }

  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("\\.?0+$", "");
  }

  private String percent(double time) {
    return number(Math.min(100, Math.max(0, time / duration * 100))) + "%";
  }

  private static String state(Track.Key key) {
    return "{transform:" + translate(key.at()) + ";opacity:" + number(key.opacity()) + "}";
  }
}
