package mercury.tools.pictures;

/** Draws a program, an exchange or a queue with its cells, its name and the note below it. */
record BoxDrawing(SvgWriter svg, Box box) {

  void draw(String language) {
    Point centre = box.centre();
    double half = box.halfHeight();
    frame(centre, half);
    cells();
    boolean inside = box.spot().cells() == 0 && !box.isExchange();
    svg.text(
        box.label(),
        "text",
        "class",
        "name",
        "x",
        centre.x(),
        "y",
        inside
            ? centre.y() + 5
            : box.spot().nameBelow() ? centre.y() + half + 17 : centre.y() - half - 9);
    if (box.spot().note() != null) {
      svg.text(
          box.spot().note().get(language),
          "text",
          "class",
          "note",
          "x",
          centre.x(),
          "y",
          centre.y() + half + 16);
    }
  }

  private void frame(Point centre, double half) {
    double width = box.halfWidth();
    svg.element(
        "rect",
        "class",
        "frame",
        "x",
        centre.x() - width,
        "y",
        centre.y() - half,
        "width",
        2 * width,
        "height",
        2 * half,
        "rx",
        switch (box.spot().kind()) {
          case EXCHANGE -> width;
          case QUEUE -> 5;
          case PRODUCER, CONSUMER -> 13;
        });
    if (box.isExchange()) {
      svg.element("use", "href", "#X", "x", centre.x(), "y", centre.y());
    }
  }

  private void cells() {
    for (int i = 0; i < box.spot().cells(); i++) {
      Point cell = box.cell(i).plus(-Box.CELL / 2, -Box.CELL / 2);
      svg.element(
          "rect", "class", "cell", "x", cell.x(), "y", cell.y(), "width", Box.CELL, "height",
          Box.CELL, "rx", 3.5);
    }
  }
}
