package mercury.harness.report;

import mercury.harness.model.Verdict;
import mercury.harness.terminal.TerminalCharset;
import mercury.harness.terminal.TerminalWidth;
import picocli.CommandLine.Help.Ansi;

/**
 * The look of the board on a terminal.
 *
 * @param unicode whether its encoding can show more than ASCII
 * @param ansi whether it shows colours
 * @param width its columns, as far as the board uses them
 */
public record TerminalStyle(boolean unicode, Ansi ansi, int width) {

  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;

  /** Longer lines are hard to read, and in shorter ones no text fits. */
  public TerminalStyle {
    width = Math.max(NARROWEST, Math.min(WIDEST, width));
  }

  /** Returns the style that this process's terminal can show; without a terminal, no colours. */
  public static TerminalStyle ofTerminal() {
    return new TerminalStyle(
        TerminalCharset.canShow("✔✘–☆·…←"), Ansi.AUTO, TerminalWidth.columns().orElse(WIDEST));
  }

  String mark(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> colour("green", unicode ? "✔" : "+");
      case FAILED -> colour("red", unicode ? "✘" : "x");
      case CANT_TELL, ENVIRONMENT -> colour("faint", unicode ? "–" : "-");
      case OFF -> colour("faint", unicode ? "☆" : "*");
    };
  }

  String colour(String style, String text) {
    return ansi.enabled() ? ansi.string("@|" + style + " " + text + "|@") : text;
  }

  /** The text with signs that the encoding has not replaced. */
  public String plain(String text) {
    return unicode
        ? text
        : text.replace("·", "|")
            .replace("…", "...")
            .replace("–", "-")
            .replace("←", "<-")
            .replace("×", "x");
  }

  /** One text at the left end of a line and one at the right. */
  String twoEnds(String left, String right) {
    return left + " ".repeat(Math.max(1, width - left.length() - right.length())) + right;
  }
}
