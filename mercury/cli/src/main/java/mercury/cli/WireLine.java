package mercury.cli;

import java.util.Locale;
import mercury.harness.terminal.TerminalCharset;
import picocli.CommandLine.Help.Ansi;

/**
 * A line of {@code course wire}: seconds, the place, a direction, words, and details, with colours
 * only on a terminal. Thread-safe.
 */
public final class WireLine {

  /** The sign of what a program says to the broker. */
  public static final String TO_BROKER = "→";

  /** The sign of what the broker says to a program. */
  public static final String TO_CLIENT = "←";

  /** The sign of what happened at the tap itself. */
  public static final String AT_TAP = "·";

  private final Ansi ansi;
  private final int wordsWidth;
  private final boolean unicode;

  /**
   * Creates lines.
   *
   * @param wordsWidth how many characters the words take where details follow
   */
  public WireLine(Ansi ansi, int wordsWidth) {
    this.ansi = ansi;
    this.wordsWidth = wordsWidth;
    this.unicode = TerminalCharset.canShow("→–·…");
  }

  /**
   * Returns a line.
   *
   * @param arrow one of the three signs
   * @param style the words' colour as picocli names it; empty for none
   * @param details may be empty
   */
  public String of(
      long nanos, String place, String arrow, String style, String words, String details) {
    String text =
        String.format(
            Locale.ROOT,
            "%8.3f  %s %s  %s%s",
            nanos / 1e9,
            place,
            unicode ? arrow : ascii(arrow),
            styled(style, details.isEmpty() ? words : padded(words)),
            styled("faint", details));
    return encodable(text).stripTrailing();
  }

  /** Returns the text with plain dashes where the terminal has no others. */
  public String encodable(String text) {
    return unicode ? text : text.replace("–", "-").replace("·", "|").replace("…", "...");
  }

  private static String ascii(String arrow) {
    return switch (arrow) {
      case TO_BROKER -> "->";
      case TO_CLIENT -> "<-";
      default -> "--";
    };
  }

  private String padded(String words) {
    return ("%-" + wordsWidth + "s  ").formatted(words);
  }

  private String styled(String style, String text) {
    return ansi.enabled() && !style.isEmpty() && !text.isEmpty()
        ? Ansi.Style.on(Ansi.Style.parse(style)) + text + Ansi.Style.reset.on()
        : text;
  }
}
