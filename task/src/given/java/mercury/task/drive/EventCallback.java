package mercury.task.drive;

import java.util.Map;

/** Handles the events of a {@link CallbackLogger}. */
public interface EventCallback {

  /** Handles the data of an event that was published with {@code info}. */
  void handleInfo(Map<String, Object> data) throws Exception;

  /** Handles the data of an event that was published with {@code critical}. */
  void handleCritical(Map<String, Object> data) throws Exception;
}
