package mercury.geobot;

/**
 * Does a task, and tells that it is done.
 *
 * <ol>
 *   <li>{@link #handle} runs its {@link TaskWork} with the data of the event, however long that
 *       takes, and throws what that throws. The event that it returns has the message {@code Task
 *       done}, the time of now, the name of this service, and the action and the data of the event
 *       that it got. (K4)
 * </ol>
 *
 * <p>Thread-safe.
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
