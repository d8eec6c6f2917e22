package mercury.environment.dialect;

import java.util.Locale;

/** The reason why a message left its queue without being acknowledged. */
enum DeathReason {
  REJECTED,
  EXPIRED,
  MAXLEN,
  DELIVERY_LIMIT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
