package mercury.harness.terminal;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text that did not come from us, like a routing key, the message of an exception or what a program
 * printed, made fit to be shown. A terminal obeys control characters: unchanged, such a text could
 * erase the lines above it and paint others, and a long one would scroll everything else away.
 */
public final class ForeignText {

  /** The most characters that are shown of one text. */
  public static final int LIMIT = 2_000;

  /** A name and a password precede the last @ of an address, if they are not those of examples. */
  private static final Pattern CREDENTIALS =
      Pattern.compile("(\\w://)(?!user:password@[^@\\s]*(?:\\s|$))\\S*@");

  private static final Pattern PASSWORD = Pattern.compile("(?s)(://[^:/@]*):.*@");

  private ForeignText() {}

  /**
   * Returns the text on one line, its beginning only if it is longer than {@link #LIMIT}. Line
   * breaks and tabs become spaces; a character that a terminal might obey, or that turns the
   * direction of the text around, is shown as its number, like {@code \u001b}. Nobody sees the
   * password of an address.
   */
  public static String line(String text) {
    String safe = CREDENTIALS.matcher(text).replaceAll("$1…@");
    int shown = cut(safe);
    StringBuilder line = new StringBuilder(shown + 32);
    safe.substring(0, shown).codePoints().forEach(character -> append(line, character));
    if (shown < safe.length()) {
      line.append(String.format(Locale.ROOT, "… (%d / %d)", shown, safe.length()));
    }
    return line.toString();
  }

  /** Returns an address as it may be shown: of its user information only the name is left. */
  public static String withoutPassword(String address) {
    return PASSWORD.matcher(address).replaceFirst("$1@");
  }

  /** Returns where the text is cut, which is never within a character. */
  private static int cut(String text) {
    if (text.length() <= LIMIT) {
      return text.length();
    }
    return Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
  }

  private static void append(StringBuilder line, int character) {
    switch (Character.getType(character)) {
      case Character.CONTROL -> {
        if (Character.isWhitespace(character) || character == 0x85) {
          line.append(' ');
        } else {
          escape(line, character);
        }
      }
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> line.append(' ');
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          escape(line, character);
      case Character.FORMAT -> {
        if (joins(character)) {
          line.appendCodePoint(character);
        } else {
          escape(line, character);
        }
      }
      default -> line.appendCodePoint(character);
    }
  }

  /** Returns whether the character belongs within an emoji or a word of some scripts. */
  private static boolean joins(int character) {
    return character == 0x200c || character == 0x200d || character >= 0xe0020;
  }

  private static void escape(StringBuilder line, int character) {
    line.append(String.format(Locale.ROOT, "\\u%04x", character));
  }
}
