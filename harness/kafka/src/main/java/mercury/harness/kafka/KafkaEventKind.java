package mercury.harness.kafka;

/**
 * The kinds of events. What clients ask to find their way, like metadata and coordinators, and
 * answers that merely say "done" are not listed.
 */
public enum KafkaEventKind {
  /** A socket was accepted. */
  CONNECTION_OPENED,
  /** The socket came to its end; the details say who ended it. */
  CONNECTION_CLOSED,
  /** The client begins to log in; what it proves its name with is not recorded. */
  LOGIN,
  /** Records for one partition. */
  PRODUCE,
  /** The broker has written them. */
  PRODUCED,
  /** The client reads one partition from an offset on; it names only partitions that are new. */
  FETCH,
  /** Records of one partition come. */
  FETCHED,
  /** A group's offset in one partition is to be kept, also within a transaction. */
  COMMIT,
  /** The broker has taken it. */
  COMMITTED,
  /** The broker tells a group's committed offset in one partition. */
  OFFSET,
  /** A client asks to be a member of a group, by any of the group protocols. */
  JOIN,
  JOINED,
  /** A member of the classic protocol asks for its partitions; the leader also assigns them. */
  SYNC,
  /** The broker tells a member its partitions, by any of the group protocols. */
  ASSIGNED,
  HEARTBEAT,
  LEAVE,
  INIT_PRODUCER_ID,
  /** The broker gives a producer its id. */
  PRODUCER_ID,
  /** Partitions become part of a transaction; newer clients leave that to the broker. */
  ADD_PARTITIONS,
  /** A group's offsets become part of a transaction. */
  ADD_OFFSETS,
  /** A transaction is to be committed or aborted. */
  END_TRANSACTION,
  /** The broker has taken the end of the transaction. */
  TRANSACTION_ENDED,
  /** Records of one partition come to a member of a share group, which has to acknowledge them. */
  SHARE_FETCHED,
  /** A member of a share group acknowledges records of one partition. */
  ACKNOWLEDGE,
  /** Any other request. */
  REQUEST,
  /** The broker answers a request with an error. */
  REFUSED,
  /** Anything else that a check wants to see on the timeline. */
  MARK,
  /** Bytes that are not Kafka's protocol, or none that the tap knows. They were forwarded. */
  UNDECODABLE
}
