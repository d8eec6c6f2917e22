package mercury.terminals;

import java.util.Locale;

/**
 * A terminal of a page of the course.
 *
 * @param page the path of the page in the checkout, with slashes
 * @param name the name of the terminal there
 */
record TerminalPlace(String page, String name) {

  /** Returns the language of the page. */
  Locale language() {
    return page.endsWith(".ru.md") ? Locale.forLanguageTag("ru") : Locale.ENGLISH;
  }
}
