package mercury.tools.pictures;

/** Draws a program, an exchange or a queue with its cells, its name and the note below it. */
record BoxDrawing(SvgWriter svg, Box box) {

  private static final double ABOVE = -9;
  private static final double BELOW = 17;
  private static final double INSIDE = 5;
  private static final double ROUND = 3.5;

  void draw(String language) {
    frame();
    for (int i = 0; i < box.spot().cells(); i++) {
      svg.rect("cell", box.cell(i), Box.CELL, Box.CELL, ROUND);
    }
    svg.text("name", box.centre().plus(0, nameAt()), box.label());
    if (box.spot().note() != null) {
      Point below = box.centre().plus(0, box.halfHeight() + BELOW);
      svg.text("note", below, box.spot().note().get(language));
    }
  }

  private void frame() {
    double radius =
        switch (box.spot().kind()) {
          case EXCHANGE -> box.halfWidth();
          case QUEUE -> 5;
          case PRODUCER, CONSUMER -> 13;
        };
    svg.rect("frame", box.centre(), 2 * box.halfWidth(), 2 * box.halfHeight(), radius);
    if (box.isExchange()) {
      svg.element("use", "href", "#X", "x", box.centre().x(), "y", box.centre().y());
    }
  }

  private double nameAt() {
    if (box.spot().cells() == 0 && !box.isExchange()) {
      return INSIDE;
    }
    return box.spot().nameBelow() ? box.halfHeight() + BELOW : ABOVE - box.halfHeight();
  }
}
