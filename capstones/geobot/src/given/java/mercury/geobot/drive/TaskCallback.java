package mercury.geobot.drive;

import java.util.Map;

/** Does the work of a {@link CallbackTaskWorker}. */
public interface TaskCallback {

  /**
   * Does a task.
   *
   * @throws Exception if the task is to fail
   */
  void work(Map<String, Object> data) throws Exception;
}
