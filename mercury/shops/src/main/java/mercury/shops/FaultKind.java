package mercury.shops;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The faults that a shop can have, with the number or card that each needs. */
enum FaultKind {
  /** The answer is held back. */
  SLOW("millis", 1, 60_000),
  /** 429, with Retry-After in seconds. */
  TOO_MANY_REQUESTS("retry_after", 0, 3_600),
  /** 500. */
  SERVER_ERROR("", 0, 0),
  /** The connection ends in the middle of the body. */
  HALF_PAGE("", 0, 0),
  /** Some entries of a page are in it twice. */
  DUPLICATES("", 0, 0),
  /** One page is 404. */
  MISSING_PAGE("page", 1, 1_000_000),
  /** A card is on none of the pages. */
  VANISHED_CARD("card", 0, 0);

  private final String parameter;
  private final int min;
  private final int max;

  FaultKind(String parameter, int min, int max) {
    this.parameter = parameter;
    this.min = min;
    this.max = max;
  }

  /** Returns the name in JSON. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the field that must be given beside shop and kind; empty for none. */
  String parameter() {
    return parameter;
  }

  boolean hasNumber() {
    return max > 0;
  }

  int min() {
    return min;
  }

  int max() {
    return max;
  }

  static Optional<FaultKind> find(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
  }
}
