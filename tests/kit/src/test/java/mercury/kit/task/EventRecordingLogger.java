package mercury.kit.task;

import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import mercury.task.Logger;
import mercury.task.LoggerConfig;

/** A logger that records its events as text like {@code "info {n=1}"}. */
final class EventRecordingLogger extends Logger {

  private final Consumer<Map<String, Object>> handler;
  private final List<String> events = new CopyOnWriteArrayList<>();

  EventRecordingLogger(LoggerConfig config, Consumer<Map<String, Object>> handler) {
    super(config);
    this.handler = handler;
  }

  @Override
  protected void handleInfo(Map<String, Object> data) {
    events.add("info " + data);
    handler.accept(data);
  }

  @Override
  protected void handleCritical(Map<String, Object> data) {
    events.add("critical " + data);
    handler.accept(data);
  }

  List<String> events() {
    return List.copyOf(events);
  }

  void awaitEvents(String... expected) {
    eventually().untilAsserted(() -> assertThat(events).containsExactly(expected));
  }
}
