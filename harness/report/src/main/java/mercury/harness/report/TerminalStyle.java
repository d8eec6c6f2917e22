package mercury.harness.report;

import mercury.harness.model.Verdict;
import mercury.harness.terminal.TerminalCharset;
import picocli.CommandLine.Help.Ansi;

/**
 * How the board looks on a terminal.
 *
 * @param unicode whether its encoding can show more than ASCII
 * @param ansi whether it shows colours
 */
public record TerminalStyle(boolean unicode, Ansi ansi) {

  /** What this process's terminal can show; no colours where there is none. */
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
