package mercury.tools.pictures;

import java.util.BitSet;

/** A program, an exchange or a queue, where it stands; it knows which of its cells are taken. */
final class Box {

  static final double HEIGHT = 38;
  static final double CELL = 16;
  private static final double PITCH = 21;
  private static final double LETTER = 7.6;
  private static final double EXCHANGE = 19;

  /** From here on a line goes up or down rather than to the side. */
  private static final double FAR = 100;

  private final Storyboard.Spot spot;
  private final String label;
  private final Point centre;
  private final BitSet taken = new BitSet();

  Box(Storyboard.Spot spot, String language, Point centre) {
    this.spot = spot;
    this.label = spot.label(language);
    this.centre = centre;
  }

  Storyboard.Spot spot() {
    return spot;
  }

  String label() {
    return label;
  }

  Point centre() {
    return centre;
  }

  boolean isExchange() {
    return spot.kind() == Storyboard.Kind.EXCHANGE;
  }

  /** Half of its width. */
  double halfWidth() {
    if (isExchange()) {
      return EXCHANGE;
    }
    return spot.cells() == 0 ? (label.length() * LETTER + 26) / 2 : (spot.cells() * PITCH + 15) / 2;
  }

  /** Half of its height. */
  double halfHeight() {
    return isExchange() ? EXCHANGE : HEIGHT / 2;
  }

  /** Takes the first free cell; when there is none, the last is shared. */
  int take() {
    int cell = Math.min(taken.nextClearBit(0), Math.max(0, spot.cells() - 1));
    taken.set(cell);
    return cell;
  }

  void free(int cell) {
    taken.clear(cell);
  }

  /** The centre of a cell. */
  Point cell(int cell) {
    return centre.plus((cell - (spot.cells() - 1) / 2.0) * PITCH, 0);
  }

  /** The point of its edge from which a line to another leaves, and where one from it arrives. */
  Point side(Box other) {
    double dx = other.centre.x() - centre.x();
    double dy = other.centre.y() - centre.y();
    if (Math.abs(dx) >= halfWidth() + other.halfWidth() && Math.abs(dy) < FAR) {
      return centre.plus(Math.signum(dx) * halfWidth(), 0);
    }
    return centre.plus(0, Math.signum(dy) * halfHeight());
  }
}
