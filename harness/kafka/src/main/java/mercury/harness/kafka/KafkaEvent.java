package mercury.harness.kafka;

import java.util.Arrays;
import java.util.Optional;
import mercury.harness.proxy.ProxySide;

/**
 * Something that happened on the wire, or that a check marked beside it. It is on the timeline
 * before its receiver can have seen it.
 *
 * @param nanos nanoseconds since the tap was opened; never fewer than an earlier event's
 * @param connection the connection, counted from 1 in the order of acceptance, 0 for a mark
 * @param from the side that sent it; {@link ProxySide#PROXY} for what happened at the tap itself
 * @param client the client id that the request gives, also in its answer; may be empty
 * @param kind its kind
 * @param detail its details
 */
public record KafkaEvent(
    long nanos,
    int connection,
    ProxySide from,
    String client,
    KafkaEventKind kind,
    KafkaEventDetail detail) {

  /** Makes an event at the tap itself that is not on the timeline yet. */
  static KafkaEvent atTap(int connection, KafkaEventKind kind, KafkaEventDetail detail) {
    return new KafkaEvent(-1, connection, ProxySide.PROXY, "", kind, detail);
  }

  /** Tells whether it is of one of these kinds. */
  public boolean is(KafkaEventKind... kinds) {
    return Arrays.asList(kinds).contains(kind);
  }

  /**
   * Returns its details as this type.
   *
   * @throws ClassCastException if they are of another type
   */
  public <D extends KafkaEventDetail> D detail(Class<D> type) {
    return type.cast(detail);
  }

  /** Returns the records that it carries: of produce and fetch. */
  public Optional<KafkaEventDetail.Batch> batch() {
    if (detail instanceof KafkaEventDetail.Produce produce) {
      return Optional.of(produce.batch());
    }
    if (detail instanceof KafkaEventDetail.Fetched fetched) {
      return Optional.of(fetched.batch());
    }
    return detail instanceof KafkaEventDetail.Shared shared
        ? Optional.of(shared.batch())
        : Optional.empty();
  }

  /** Returns the event in plain words, in English. */
  @Override
  public String toString() {
    return KafkaEventMessages.ENGLISH.summary(this);
  }

  KafkaEvent at(long when) {
    return new KafkaEvent(when, connection, from, client, kind, detail);
  }
}
