package mercury.harness.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces. */
final class TextWrapper {

  private TextWrapper() {}

  /** Lines of at most {@code width} characters; a word that is longer has a line of its own. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The end of a long text, beginning with a word. */
  static String tail(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return "… " + text.substring(text.indexOf(' ', text.length() - most) + 1);
  }
}
