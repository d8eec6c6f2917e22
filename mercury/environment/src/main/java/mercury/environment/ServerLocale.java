package mercury.environment;

import java.util.Locale;

/**
 * The letters and digits of this JVM. Libraries of the embedded servers lowercase names and write
 * numbers by the default locale, and break for the life of the JVM where {@code "I"} does not
 * become {@code "i"} or where digits are not ASCII.
 */
final class ServerLocale {

  private ServerLocale() {}

  /**
   * Makes English the default where the machine's own language is such a one. The course speaks
   * none of these, so nobody loses words.
   */
  static void settle() {
    Locale machine = Locale.getDefault();
    Locale digits = Locale.getDefault(Locale.Category.FORMAT);
    boolean plain =
        "TITLE".toLowerCase(machine).equals("title")
            && "title".toUpperCase(machine).equals("TITLE")
            && String.format(digits, "%d", 1234567890).equals("1234567890");
    if (!plain) {
      Locale.setDefault(Locale.ENGLISH);
    }
  }
}
