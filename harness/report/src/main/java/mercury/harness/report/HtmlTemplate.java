package mercury.harness.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages without scripts that are filled in. */
public final class HtmlTemplate {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private HtmlTemplate() {}

  /**
   * Returns the page that stands beside a class, with each {@code {name}} replaced once: a name in
   * what is filled in is only text there.
   *
   * @param parts HTML by name; texts have to be escaped
   * @throws NullPointerException if a name of the page has no part
   */
  public static String fill(Class<?> user, String page, Map<String, String> parts)
      throws IOException {
    try (InputStream in = user.getResourceAsStream(page)) {
      String template =
          new String(Objects.requireNonNull(in, page).readAllBytes(), StandardCharsets.UTF_8);
      return PLACE
          .matcher(template)
          .replaceAll(place -> Matcher.quoteReplacement(part(parts, place.group(1))));
    }
  }

  private static String part(Map<String, String> parts, String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  /** Returns the text as it is written in a page or in an attribute. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
