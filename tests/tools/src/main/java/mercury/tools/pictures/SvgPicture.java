package mercury.tools.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Draws a storyboard's picture of a recording in one language: an SVG that moves without a script,
 * and stands still where a reader, or a program that shows it, wants no motion.
 */
final class SvgPicture {

  private static final double EDGE = 10;
  private static final double ORIGIN = 14;
  private static final double FADE = 0.35;
  private static final double ROUND = 14;
  private static final Map<String, String> RECORDED =
      Map.of("en", "recorded on the wire, slowed down", "ru", "запись протокола, замедлено");

  private final Storyboard board;
  private final String language;
  private final List<PanelDrawing> panels = new ArrayList<>();
  private final SvgWriter svg = new SvgWriter();

  private SvgPicture(Storyboard board, Recording recording, String language) {
    this.board = board;
    this.language = language;
    for (Storyboard.Panel panel : board.panels()) {
      panels.add(PanelDrawing.of(panel, recording.part(panel.part()), language));
    }
  }

  /** Returns the text of the SVG. */
  static String draw(Storyboard board, Recording recording, String language) {
    return new SvgPicture(board, recording, language).draw();
  }

  private String draw() {
    double height = 2 * EDGE + ORIGIN + panels.stream().mapToDouble(PanelDrawing::height).sum();
    double duration = panels.stream().mapToDouble(PanelDrawing::duration).max().orElse(1);
    Animations animations = new Animations(duration, board.pace());
    String drawn = body(animations, height);
    begin(height);
    svg.words("style", style("picture.css") + moving(animations));
    svg.element("SHAPES");
    String head = svg.end().toString();
    return head.replace("<SHAPES/>", style("shapes.svg").strip() + "\n" + drawn);
  }

  private void begin(double height) {
    String box = Animations.number(PanelLayout.WIDTH) + " " + Animations.number(height);
    svg.begin("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + box);
    svg.attributes("width", PanelLayout.WIDTH, "height", height, "lang", language);
    svg.attributes("role", "img", "aria-labelledby", "title desc");
    svg.words("title", board.title().get(language), "id", "title");
    svg.words("desc", board.description().get(language), "id", "desc");
  }

  private String body(Animations animations, double height) {
    SvgWriter body = new SvgWriter();
    Point centre = new Point(PanelLayout.WIDTH / 2, height / 2);
    body.begin("g").rect("card", centre, PanelLayout.WIDTH - 1, height - 1, ROUND);
    double top = EDGE;
    for (PanelDrawing panel : panels) {
      body.begin("g", "class", "panel", "transform", "translate(0," + Animations.number(top) + ")");
      panel.draw(body, animations, loop(animations));
      body.end();
      top += panel.height();
    }
    body.text("origin", new Point(PanelLayout.WIDTH - 16, height - 11), RECORDED.get(language));
    return body.end().toString();
  }

  /** All that moves comes and goes together, where the picture begins again. */
  private static String loop(Animations animations) {
    Track track = Track.from(FADE, new Point(0, 0));
    return animations.follow(track.turn(animations.duration() - FADE, 0));
  }

  private static String moving(Animations animations) {
    return "@media (prefers-reduced-motion: no-preference) {\n"
        + ".moving{display:inline}\n.still{display:none}\n"
        + animations.css()
        + "}\n";
  }

  private static String style(String name) {
    try (InputStream in =
        Objects.requireNonNull(SvgPicture.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
