package mercury.geobot;

/**
 * Does a task by its {@link TaskWork}, however long that takes, and tells that it is done: the event
 * that it returns has the message {@code Task done}, the time of now, and the action and the data of
 * the event that it got. What the work throws, it throws.
 */
public final class StartTaskHandler implements MessageHandler {

  /**
   * Makes one.
   *
   * @param service the name under which the service sends
   * @param work what a task is
   */
  public StartTaskHandler(String service, TaskWork work) {
    // fields for them?
  }

  @Override
  public Event handle(Event event) throws Exception {
    throw new UnsupportedOperationException("StartTaskHandler.handle is not written yet");
  }
}
