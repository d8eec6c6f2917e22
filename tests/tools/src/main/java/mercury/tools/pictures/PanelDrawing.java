package mercury.tools.pictures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import mercury.tools.pictures.Storyboard.Panel;

/** Draws a panel: what is always there, what moves, and in its place what stands still. */
final class PanelDrawing {

  private static final double HEADING = 26;
  private static final double SENTENCE = 23;
  private static final double FADED = 0.4;

  private final Panel panel;
  private final String language;
  private final PanelLayout layout;
  private final Movie movie;

  private PanelDrawing(Panel panel, String language, PanelLayout layout, Movie movie) {
    this.panel = panel;
    this.language = language;
    this.layout = layout;
    this.movie = movie;
  }

  static PanelDrawing of(Panel panel, List<WireNote> notes, String language) {
    PanelLayout layout = new PanelLayout(panel, language);
    return new PanelDrawing(panel, language, layout, Play.of(panel, notes, layout));
  }

  double duration() {
    return movie.duration();
  }

  double height() {
    return top() + layout.height() + panel.steps().size() * SENTENCE + 8;
  }

  private double top() {
    return panel.heading() == null ? 0 : HEADING;
  }

  /**
   * Draws it.
   *
   * @param loop the class of what comes and goes with the whole picture
   */
  void draw(SvgWriter svg, Animations animations, String loop) {
    if (panel.heading() != null) {
      svg.text(panel.heading().get(language), "text", "class", "heading", "x", 24, "y", 28);
    }
    svg.begin("g", "transform", "translate(0," + Animations.number(top()) + ")");
    movie.lines().keySet().forEach(line -> line(svg, line));
    svg.begin("g", "class", "moving", "display", "none");
    svg.begin("g", "class", loop);
    movie.lines().forEach((line, track) -> light(svg, animations, line, track));
    svg.end().end();
    movie.lines().keySet().forEach(line -> label(svg, line));
    layout.boxes().forEach(box -> box(svg, animations, box));
    moving(svg, animations, loop);
    still(svg);
    svg.end();
    sentences(svg, animations);
  }

  private void line(SvgWriter svg, Movie.Line line) {
    svg.element(
        "path",
        "class",
        line.dashed() ? "line dashed" : "line",
        "d",
        path(line),
        "marker-end",
        "url(#arrow)");
  }

  private static String path(Movie.Line line) {
    Point start = line.from().side(line.to());
    Point end = line.to().side(line.from());
    return "M" + pair(start) + "L" + pair(end);
  }

  private static String pair(Point point) {
    return Animations.number(point.x()) + " " + Animations.number(point.y());
  }

  private static void light(SvgWriter svg, Animations animations, Movie.Line line, Track track) {
    if (track.keys().size() > 1) {
      svg.element("path", "class", "lit " + animations.follow(track), "d", path(line));
    }
  }

  private static void label(SvgWriter svg, Movie.Line line) {
    if (!line.label().isEmpty()) {
      Point middle = line.from().side(line.to()).towards(line.to().side(line.from()), 0.55);
      svg.text(line.label(), "text", "class", "key", "x", middle.x(), "y", middle.y() + 4);
    }
  }

  private void box(SvgWriter svg, Animations animations, Box box) {
    Track track = movie.programs().get(box);
    if (track == null) {
      svg.begin("g", "class", kind(box));
    } else {
      svg.begin(
          "g",
          "class",
          kind(box) + " " + animations.follow(track),
          "opacity",
          track.at(stillAt()).opacity());
    }
    new BoxDrawing(svg, box).draw(language);
    svg.end();
  }

  private static String kind(Box box) {
    return box.spot().kind().name().toLowerCase(Locale.ROOT);
  }

  private void moving(SvgWriter svg, Animations animations, String loop) {
    svg.begin("g", "class", "moving", "display", "none");
    svg.begin("g", "class", loop);
    for (Actor actor : movie.actors()) {
      svg.begin("g", "class", animations.follow(actor.track()));
      shape(svg, actor);
      svg.end();
    }
    svg.end().end();
  }

  private void still(SvgWriter svg) {
    svg.begin("g", "class", "still");
    for (Actor actor : movie.actors()) {
      Track.Key now = actor.track().at(stillAt());
      if (now.opacity() > 0.01) {
        svg.begin("g", "transform", "translate(" + pair(now.at()) + ")", "opacity", now.opacity());
        shape(svg, actor);
        svg.end();
      }
    }
    svg.end();
  }

  /** The last moment before the step after the still one begins. */
  private double stillAt() {
    int next = panel.still() + 1;
    return next < movie.steps().size() ? movie.steps().get(next) - 0.25 : movie.duration();
  }

  private static void shape(SvgWriter svg, Actor actor) {
    if (actor.shape() != Actor.Shape.TAG) {
      svg.element("use", "href", "#" + actor.shape());
    }
    if (!actor.text().isEmpty()) {
      boolean tag = actor.shape() == Actor.Shape.TAG;
      svg.text(actor.text(), "text", "class", tag ? "tag" : "number", "y", 4);
    }
  }

  private void sentences(SvgWriter svg, Animations animations) {
    List<Storyboard.Step> steps = panel.steps();
    for (int i = 0; i < steps.size(); i++) {
      double y = top() + layout.height() + (i + 0.5) * SENTENCE;
      svg.begin("g", "class", "sentence " + animations.follow(spoken(i)));
      if (steps.size() > 1) {
        svg.element("circle", "cx", 34, "cy", y - 5, "r", 9);
        svg.text(String.valueOf(i + 1), "text", "class", "step", "x", 34, "y", y - 0.5);
      }
      svg.text(text(steps.get(i).text()), "text", "x", steps.size() > 1 ? 52 : 24, "y", y);
      svg.end();
    }
  }

  private String text(Map<String, String> words) {
    return words.get(language);
  }

  /** A sentence is faint before its step and after it, if there are others. */
  private Track spoken(int step) {
    if (panel.steps().size() == 1) {
      return Track.always(1);
    }
    Track track = Track.always(FADED).turn(movie.steps().get(step) - 0.15, 1);
    if (step + 1 < movie.steps().size()) {
      track.turn(movie.steps().get(step + 1) - 0.15, FADED);
    }
    return track;
  }
}
