package mercury.harness.amqp;

import java.util.Collection;
import java.util.Set;

/**
 * Tells which events of a failed check decide: those with a trait that the check's texts name, and
 * those that say by themselves that something went wrong, like the broker closing a channel.
 */
public final class DecisiveEvents {

  private static final int SUCCESS = 200;

  private final Set<String> traits;

  /**
   * Creates a choice of events.
   *
   * @param traits as {@link EventTraits} names them
   */
  public DecisiveEvents(Collection<String> traits) {
    this.traits = Set.copyOf(traits);
  }

  /** Returns whether that event decides. */
  public boolean include(WireEvent event) {
    return isTrouble(event) || EventTraits.of(event).stream().anyMatch(traits::contains);
  }

  private static boolean isTrouble(WireEvent event) {
    return switch (event.kind()) {
      case RETURN, CONFIRM_NACK, UNDECODABLE -> true;
      case CHANNEL_CLOSE, CONNECTION_CLOSE, CONNECTION_CLOSED ->
          isTrouble(event.detail(EventDetail.CloseReason.class));
      default -> false;
    };
  }

  /** Excludes an end without a complaint, and a cut by the check. */
  private static boolean isTrouble(EventDetail.CloseReason close) {
    return close.by() == ConnectionSide.BROKER && close.code() > SUCCESS;
  }
}
