package mercury.harness.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The requests of one connection that wait for an answer, by correlation id. Thread-safe. */
final class PendingRequests {

  private final Map<Integer, AskedRequest> pending = new ConcurrentHashMap<>();

  void add(AskedRequest request) {
    pending.put(request.header().correlationId(), request);
  }

  /** Returns the request that this answers, which then waits no longer. */
  Optional<AskedRequest> take(int correlationId) {
    return Optional.ofNullable(pending.remove(correlationId));
  }
}
