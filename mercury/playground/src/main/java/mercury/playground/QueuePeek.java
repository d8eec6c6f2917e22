package mercury.playground;

import java.util.List;

/**
 * The first messages of a queue.
 *
 * @param messages in the order in which they wait
 * @param remark what people should know about the look; empty when nothing
 */
record QueuePeek(List<Message> messages, String remark) {

  /** The longest body that is shown, in bytes. */
  static final int LONGEST_BODY = 4096;

  /**
   * A message.
   *
   * @param body the begin of it, as UTF-8
   * @param size of the whole body, in bytes
   * @param redelivered whether it was delivered before
   */
  record Message(String key, String type, String body, long size, boolean redelivered) {}
}
