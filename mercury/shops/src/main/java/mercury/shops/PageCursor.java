package mercury.shops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes and reads the cursor that says after which id a page begins. Stateless. */
final class PageCursor {

  private static final Pattern PLAIN = Pattern.compile("after:(CL[0-9A-Z]{4})");

  private PageCursor() {}

  static String after(String id) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(("after:" + id).getBytes(UTF_8));
  }

  /**
   * Returns the id.
   *
   * @throws ShopsProblemException if this is none of our cursors
   */
  static String id(String cursor) throws ShopsProblemException {
    try {
      Matcher plain = PLAIN.matcher(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
      if (plain.matches()) {
        return plain.group(1);
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw ShopsProblemException.badRequest("after is not a cursor that a page has given as next");
  }
}
