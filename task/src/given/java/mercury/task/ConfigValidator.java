package mercury.task;

import java.util.Objects;

/** Checks the values of a configuration and masks the passwords in them. */
public final class ConfigValidator {

  private ConfigValidator() {}

  /**
   * Returns the value.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public static String requireNotBlank(String value, String name) {
    if (Objects.requireNonNull(value, name).isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return value;
  }

  /** Replaces everything before the host with {@code ***}, for logs and messages. */
  public static String maskPassword(String url) {
    return url.replaceFirst("(?s)^([A-Za-z+]+://)?.*@", "$1***@");
  }
}
