package mercury.shops;

import java.util.stream.Collectors;

/** Writes text as HTML. Stateless. */
final class HtmlText {

  private HtmlText() {}

  static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Returns a paragraph for each line. */
  static String paragraphs(String plain) {
    return plain
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + text(line) + "</p>\n")
        .collect(Collectors.joining());
  }
}
