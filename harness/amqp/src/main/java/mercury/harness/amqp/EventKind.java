package mercury.harness.amqp;

/**
 * The kinds of events. Handshakes, heartbeats and replies that merely say "done" are not listed.
 */
public enum EventKind {
  /** A socket was accepted. */
  CONNECTION_OPENED,
  /** {@code connection.close} was sent: the orderly way to end a connection. */
  CONNECTION_CLOSE,
  /** The socket came to its end; the details say who ended it and how. */
  CONNECTION_CLOSED,
  CHANNEL_OPEN,
  CHANNEL_CLOSE,
  CONFIRM_SELECT,
  PUBLISH,
  /** The broker returns a mandatory message. */
  RETURN,
  /** The broker confirms published messages. */
  CONFIRM,
  /** The broker did not take published messages. */
  CONFIRM_NACK,
  QOS,
  CONSUME,
  CONSUME_OK,
  /** The client or the broker cancels a consumer: see the direction. */
  CANCEL,
  CANCEL_OK,
  DELIVER,
  GET,
  GET_OK,
  GET_EMPTY,
  ACK,
  NACK,
  REJECT,
  RECOVER,
  QUEUE_DECLARE,
  /** The answer to a declaration: the name, which the broker may have chosen, and the counts. */
  QUEUE_DECLARE_OK,
  QUEUE_DELETE,
  QUEUE_PURGE,
  QUEUE_BIND,
  QUEUE_UNBIND,
  EXCHANGE_DECLARE,
  EXCHANGE_DELETE,
  EXCHANGE_BIND,
  EXCHANGE_UNBIND,
  TX_SELECT,
  TX_COMMIT,
  TX_ROLLBACK,
  /** The code under test begins to handle a delivery. */
  HANDLE_BEGINS,
  /** The handler returns. */
  HANDLE_ENDS,
  /** The handler throws. */
  HANDLE_THROWS,
  /** The check itself does something at the broker, past the tap. */
  CHECK_ACTS,
  /** Anything else that a check wants to see on the timeline. */
  MARK,
  /** Bytes that are not AMQP 0-9-1. They were forwarded all the same. */
  UNDECODABLE
}
