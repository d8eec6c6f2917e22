package mercury.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for updates.
 *
 * @param offset the first wanted, which forgets those before it; negative: so many from the end
 * @param limit the most that are wanted
 * @param timeout how long to wait for the first one
 * @param answer the updates, or the reason why there are none
 */
record UpdatePoll(
    long offset, int limit, Duration timeout, CompletableFuture<List<ObjectNode>> answer) {

  UpdatePoll(long offset, int limit, Duration timeout) {
    this(offset, limit, timeout, new CompletableFuture<>());
  }
}
