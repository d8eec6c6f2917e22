package mercury.harness.manifest;

import java.util.Locale;

/**
 * A title in the languages of the course.
 *
 * @param en the title in English
 * @param ru the title in Russian
 */
public record LocalizedTitle(String en, String ru) {

  /**
   * Checks the values.
   *
   * @throws ManifestException naming the field that is missing or blank
   */
  public LocalizedTitle {
    ManifestRules.text("title.en", en);
    ManifestRules.text("title.ru", ru);
  }

  /** Returns the title in Russian for a Russian locale, else in English. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("ru") ? ru : en;
  }
}
