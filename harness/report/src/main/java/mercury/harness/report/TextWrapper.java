package mercury.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text into lines at spaces, and words that are wider than a line behind punctuation. */
final class TextWrapper {

  /** The places between the parts of a path, a class name or an address. */
  private static final Pattern WITHIN_WORD = Pattern.compile("(?<=[/.,;:=&?_-])");

  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private TextWrapper(int width) {
    this.width = width;
  }

  /** Lines of at most {@code width} characters. */
  static List<String> lines(String text, int width) {
    TextWrapper wrapper = new TextWrapper(width);
    for (String word : text.strip().split("\\s+", -1)) {
      wrapper.addWord(word);
    }
    wrapper.lines.add(wrapper.line.toString());
    return wrapper.lines;
  }

  private void addWord(String word) {
    if (word.length() <= width) {
      add(line.isEmpty() ? "" : " ", word);
      return;
    }
    String before = line.isEmpty() ? "" : " ";
    for (String part : WITHIN_WORD.split(word, -1)) {
      for (int from = 0; from < part.length(); from += width) {
        add(before, part.substring(from, Math.min(part.length(), from + width)));
        before = "";
      }
    }
  }

  private void add(String before, String part) {
    if (line.length() + before.length() + part.length() > width) {
      lines.add(line.toString());
      line.setLength(0);
      line.append(part);
    } else {
      line.append(before).append(part);
    }
  }
}
