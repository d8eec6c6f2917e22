package mercury.harness.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mercury.harness.model.TraceEvent;

/**
 * Draws what went over the wire: time runs down, an arrow goes from who said it to who heard it.
 */
final class SequenceDiagram {

  private static final int ROW = 24;
  private static final int TOP = 34;
  private static final int CODE = 150;
  private static final int BROKER = 640;
  private static final int WIDTH = 790;

  private SequenceDiagram() {}

  static String of(List<TraceEvent> events, String code, String broker) {
    int height = TOP + ROW * events.size() + 16;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(Locale.ROOT, "<svg viewBox=\"0 0 %d %d\" role=\"img\">\n", WIDTH, height));
    lane(svg, CODE, code, height);
    lane(svg, BROKER, broker, height);
    for (int i = 0; i < events.size(); i++) {
      event(svg, events.get(i), TOP + ROW * (i + 1));
    }
    return svg.append("</svg>\n").toString();
  }

  /** Returns the same as a list, for a screen that is narrower than the drawing. */
  static String list(List<TraceEvent> events) {
    return events.stream()
        .map(SequenceDiagram::item)
        .collect(Collectors.joining("", "<ol class=\"events\">\n", "</ol>\n"));
  }

  private static String item(TraceEvent event) {
    String arrow =
        switch (event.side()) {
          case "client" -> "→";
          case "broker" -> "←";
          default -> "•";
        };
    return "<li class=\"%s%s\">%s %s</li>\n"
        .formatted(
            event.side(),
            event.decides() ? " decides" : "",
            arrow,
            HtmlTemplate.escape(event.told()));
  }

  private static void lane(StringBuilder svg, int x, String name, int height) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text class=\"lane\" x=\"%d\" y=\"18\">%s</text>",
            x,
            HtmlTemplate.escape(name)));
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"lane\" x1=\"%d\" y1=\"26\" x2=\"%d\" y2=\"%d\"/>\n",
            x,
            x,
            height));
  }

  private static void event(StringBuilder svg, TraceEvent event, int y) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text class=\"time\" x=\"4\" y=\"%d\">%.1f ms</text>",
            y + 4,
            event.micros() / 1000.0));
    String decides = event.decides() ? " decides" : "";
    if (event.side().equals("check")) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle class=\"mark%s\" cx=\"%d\" cy=\"%d\" r=\"4\"/>",
              decides,
              CODE,
              y));
      text(svg, event, CODE + 12, y + 4, "mark" + decides);
      return;
    }
    boolean toBroker = event.side().equals("client");
    int from = toBroker ? CODE : BROKER;
    int to = toBroker ? BROKER : CODE;
    int head = toBroker ? -7 : 7;
    svg.append(
        String.format(
            Locale.ROOT,
            "<path class=\"%s%s\" d=\"M%d %d H%d M%d %d l%d -4 v8 z\"/>",
            event.side(),
            decides,
            from,
            y,
            to,
            to,
            y,
            head));
    text(svg, event, (CODE + BROKER) / 2, y - 4, "said" + decides);
  }

  private static void text(StringBuilder svg, TraceEvent event, int x, int y, String style) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text class=\"%s\" x=\"%d\" y=\"%d\">%s<title>%s</title></text>\n",
            style,
            x,
            y,
            HtmlTemplate.escape(event.told()),
            HtmlTemplate.escape(event.more())));
  }
}
