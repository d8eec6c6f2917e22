package mercury.harness.check;

import java.util.List;

/** A check found that its requirement is not met. The words for it are the suite's texts. */
public final class CheckFailedError extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final String failureMode;
  private final transient List<Object> arguments;

  /**
   * A failure.
   *
   * @param failureMode the way of failing, a key of the suite's texts
   * @param arguments for the pattern of that text
   */
  public CheckFailedError(String failureMode, Object... arguments) {
    super(failureMode + " " + List.of(arguments));
    this.failureMode = failureMode;
    this.arguments = List.of(arguments);
  }

  /** The way of failing. */
  public String failureMode() {
    return failureMode;
  }

  /** What the text of that way speaks of. */
  public List<Object> arguments() {
    return arguments;
  }
}
