package mercury.playground;

import java.util.List;

/**
 * The first messages of a queue. Immutable.
 *
 * @param messages in the order in which they wait
 * @param remark the id of a remark for people; empty when there is none
 */
record QueuePeek(List<Message> messages, String remark) {

  /** The length of the longest body that is shown, in bytes. */
  static final int MAX_BODY_BYTES = 4096;

  /**
   * A message.
   *
   * @param body the beginning of its body, as UTF-8
   * @param size of the whole body, in bytes
   * @param redelivered whether it was delivered before
   */
  record Message(String key, String type, String body, long size, boolean redelivered) {}
}
