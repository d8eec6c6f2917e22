package mercury.environment.dialect;

import java.security.SecureRandom;
import java.util.Base64;

/** Names that the broker makes up. Thread-safe. */
final class GeneratedName {

  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private GeneratedName() {}

  /** Returns a new name with that beginning. */
  static String with(String prefix) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
