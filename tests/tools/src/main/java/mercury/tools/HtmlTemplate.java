package mercury.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Pages without scripts that are filled in: whatever a stranger called himself is only text there.
 */
public final class HtmlTemplate {

  private HtmlTemplate() {}

  /** Returns the page that stands beside a class. */
  public static String beside(Class<?> user, String name) throws IOException {
    try (InputStream page = user.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(page, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Returns the text as it is written in a page or in an attribute. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
