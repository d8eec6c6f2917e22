package mercury.geobot;

import java.util.Map;

/** The work of a task. Implementations are thread-safe. */
@FunctionalInterface
public interface TaskWork {

  /**
   * Does it, however long that takes.
   *
   * @param data the data of the event that asks for it
   * @throws Exception if it cannot be done now
   */
  void run(Map<String, Object> data) throws Exception;
}
