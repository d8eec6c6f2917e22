package mercury.harness.driver;

import java.util.Arrays;

/** An object in the learner's process. Thread-safe. */
public final class SubjectObject {

  private final Subject subject;
  private final int id;

  SubjectObject(Subject subject, int id) {
    this.subject = subject;
    this.id = id;
  }

  /**
   * Calls a method and waits for its end, however long that takes.
   *
   * @return what it returned, as JSON has it
   * @throws SubjectException what it threw
   * @throws SubjectEndedException if the process ended instead
   */
  public Object call(String method, Object... arguments) throws InterruptedException {
    return subject.call(id, method, Arrays.asList(arguments), () -> {}).await();
  }

  /**
   * Calls a method as {@link #call} does.
   *
   * @param onEnd runs when it has ended, before anything that the process says later
   */
  public Object callThen(Runnable onEnd, String method, Object... arguments)
      throws InterruptedException {
    return subject.call(id, method, Arrays.asList(arguments), onEnd).await();
  }
}
