package mercury.tools.pictures;

import java.util.List;
import java.util.Locale;
import mercury.tools.pictures.Storyboard.Panel;

/** Draws a panel: what is always there, what moves, and in its place what stands still. */
final class PanelDrawing {

  private static final double HEADING = 26;
  private static final double SENTENCE = 23;
  private static final double FADED = 0.4;
  private static final double LEFT = 24;

  /** A sentence is to be read a moment before its step begins. */
  private static final double EARLY = 0.15;

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
      svg.text("heading", new Point(LEFT, 28), panel.heading().get(language));
    }
    svg.begin("g", "transform", "translate(0," + Animations.number(top()) + ")");
    movie.lines().keySet().forEach(line -> line(svg, line));
    lights(svg, animations, loop);
    movie.lines().keySet().forEach(line -> label(svg, line));
    layout.boxes().forEach(box -> box(svg, animations, box));
    moving(svg, animations, loop);
    still(svg);
    svg.end();
    sentences(svg, animations);
  }

  private void lights(SvgWriter svg, Animations animations, String loop) {
    svg.begin("g", "class", "moving", "display", "none");
    svg.begin("g", "class", loop);
    movie.lines().forEach((line, track) -> light(svg, animations, line, track));
    svg.end().end();
  }

  private void line(SvgWriter svg, Movie.Line line) {
    String look = line.dashed() ? "line dashed" : "line";
    svg.element("path", "class", look, "d", path(line), "marker-end", "url(#arrow)");
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
      svg.text("key", middle.plus(0, 4), line.label());
    }
  }

  private void box(SvgWriter svg, Animations animations, Box box) {
    Track track = movie.programs().get(box);
    if (track == null) {
      svg.begin("g", "class", kind(box));
    } else {
      svg.begin("g", "class", kind(box) + " " + animations.follow(track));
      svg.attributes("opacity", track.at(stillAt()).opacity());
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
      svg.text(tag ? "tag" : "number", new Point(0, 4), actor.text());
    }
  }

  private void sentences(SvgWriter svg, Animations animations) {
    for (int i = 0; i < panel.steps().size(); i++) {
      svg.begin("g", "class", "sentence " + animations.follow(spoken(i)));
      sentence(svg, i, new Point(LEFT, top() + layout.height() + (i + 0.5) * SENTENCE));
      svg.end();
    }
  }

  /** A sentence has a number, if there are others. */
  private void sentence(SvgWriter svg, int step, Point at) {
    String text = panel.steps().get(step).text().get(language);
    if (panel.steps().size() == 1) {
      svg.text("words", at, text);
    } else {
      svg.element("circle", "cx", at.x() + 10, "cy", at.y() - 5, "r", 9);
      svg.text("step", at.plus(10, -0.5), String.valueOf(step + 1));
      svg.text("words", at.plus(28, 0), text);
    }
  }

  /** A sentence is faint before its step and after it, if there are others. */
  private Track spoken(int step) {
    if (panel.steps().size() == 1) {
      return Track.always(1);
    }
    Track track = Track.always(FADED).turn(movie.steps().get(step) - EARLY, 1);
    if (step + 1 < movie.steps().size()) {
      track.turn(movie.steps().get(step + 1) - EARLY, FADED);
    }
    return track;
  }
}
