package mercury.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request of a bot for updates. Thread-safe.
 *
 * @param offset the first update wanted, which removes those before it; negative: counted from the
 *     end
 * @param limit how many updates are wanted at most
 * @param timeout how long to wait for the first one
 * @param result the updates, or the reason why there are none
 */
record UpdatePoll(
    long offset, int limit, Duration timeout, CompletableFuture<List<ObjectNode>> result) {

  UpdatePoll(long offset, int limit, Duration timeout) {
    this(offset, limit, timeout, new CompletableFuture<>());
  }
}
