package mercury.tools.pictures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of everything in a panel. Not thread-safe: its boxes fill and empty. */
final class PanelLayout {

  static final double WIDTH = 760;
  private static final double MARGIN = 96;
  private static final double ROW = 92;
  private static final double TOP = 52;

  private final String language;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Map<String, Box> called = new HashMap<>();
  private final double height;

  PanelLayout(Storyboard.Panel panel, String language) {
    this.language = language;
    double columns = panel.spots().stream().mapToDouble(Storyboard.Spot::column).max().orElse(1);
    double rows = panel.spots().stream().mapToDouble(Storyboard.Spot::row).max().orElse(0);
    for (Storyboard.Spot spot : panel.spots()) {
      double x = MARGIN + spot.column() * (WIDTH - 2 * MARGIN) / columns;
      boxes.put(spot.name(), new Box(spot, language, new Point(x, TOP + spot.row() * ROW)));
    }
    height = TOP + rows * ROW + Box.HEIGHT / 2 + below(panel, rows);
  }

  /** The room below the last row: for names and notes, or for what an exchange drops. */
  private static double below(Storyboard.Panel panel, double rows) {
    boolean text = panel.spots().stream().anyMatch(spot -> spot.nameBelow() || spot.note() != null);
    boolean drops =
        panel.tags() != null
            && panel.spots().stream()
                .anyMatch(spot -> spot.kind() == Storyboard.Kind.EXCHANGE && spot.row() == rows);
    return drops ? 44 : text ? 32 : 18;
  }

  /** Returns what has that name, unless the picture does not show it. */
  Optional<Box> box(String name) {
    return Optional.ofNullable(boxes.getOrDefault(name, called.get(name)));
  }

  /** Gives a box another name, which may have been another's. */
  void call(String name, Box box) {
    called.put(name, box);
  }

  String language() {
    return language;
  }

  Collection<Box> boxes() {
    return boxes.values();
  }

  double height() {
    return height;
  }

  /** Returns the way along a line of boxes, from the edge of the first to the edge of the last. */
  static List<Point> way(List<Box> line) {
    List<Point> way = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      way.add(line.get(i - 1).side(line.get(i)));
      way.add(line.get(i).side(line.get(i - 1)));
    }
    return way;
  }
}
