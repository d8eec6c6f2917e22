package mercury.bot;

import java.util.Objects;

/** What the configurations ask of their values. */
final class Checks {

  private Checks() {}

  static String notBlank(String value, String name) {
    if (Objects.requireNonNull(value, name).isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return value;
  }

  /** The URL with {@code ***} for what stands before the host: it goes into logs and messages. */
  static String withoutPassword(String url) {
    return url.replaceFirst("^([A-Za-z+]+://)?.*@", "$1***@");
  }
}
