package mercury.geobot;

import java.time.Instant;

/** Does a task, and tells that it is done. Thread-safe as its work is. */
public final class StartTaskHandler implements MessageHandler {

  private final String service;
  private final TaskWork work;

  /**
   * Makes one.
   *
   * @param service the name under which the service sends
   * @param work what a task is
   */
  public StartTaskHandler(String service, TaskWork work) {
    this.service = service;
    this.work = work;
  }

  @Override
  public Event handle(Event event) throws Exception {
    work.run(event.payload().data());
    return new Event(
        service, event.action(), new Payload("Task done", Instant.now(), event.payload().data()));
  }
}
