package mercury.environment.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests of a transactional channel since its last commit: things to do then, and the
 * deliveries that are to be acknowledged. For one thread.
 */
final class ChannelTransaction {

  private final Map<Long, Delivery> settled = new LinkedHashMap<>();
  private final List<Runnable> actions = new ArrayList<>();

  /** Keeps something for the commit. */
  void hold(Runnable action) {
    actions.add(action);
  }

  /** Keeps what is to happen to those deliveries for the commit. */
  void hold(Map<Long, Delivery> deliveries, Runnable action) {
    settled.putAll(deliveries);
    actions.add(action);
  }

  void commit() {
    settled.clear();
    List<Runnable> now = List.copyOf(actions);
    actions.clear();
    now.forEach(Runnable::run);
  }

  /** Forgets everything. Returns the deliveries that are held as before. */
  Map<Long, Delivery> rollback() {
    Map<Long, Delivery> back = new LinkedHashMap<>(settled);
    settled.clear();
    actions.clear();
    return back;
  }
}
