package mercury.harness.report;

import mercury.harness.model.Verdict;
import mercury.harness.terminal.TerminalCharset;
import picocli.CommandLine.Help.Ansi;

/**
 * The look of the board on a terminal.
 *
 * @param unicode whether its encoding can show more than ASCII
 * @param ansi whether it shows colours
 */
public record TerminalStyle(boolean unicode, Ansi ansi) {

  /** Returns the style that this process's terminal can show; without a terminal, no colours. */
  public static TerminalStyle ofTerminal() {
    return new TerminalStyle(TerminalCharset.canShow("✔✘–☆·…"), Ansi.AUTO);
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
    return unicode ? text : text.replace("·", "|").replace("…", "...").replace("–", "-");
  }
}
