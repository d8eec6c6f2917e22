package mercury.harness.check;

import java.util.List;

/** Thrown by a check when its requirement is not met. The suite's texts put it into words. */
public final class CheckFailedError extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final String failureMode;
  private final transient List<Object> arguments;
  private String message;

  /**
   * Creates a failure.
   *
   * @param failureMode a key of the suite's texts
   * @param arguments fill the placeholders of that text
   */
  public CheckFailedError(String failureMode, Object... arguments) {
    this.failureMode = failureMode;
    this.message = failureMode + " " + List.of(arguments);
    this.arguments = List.of(arguments);
  }

  /** Returns the failure mode, a key of the suite's texts. */
  public String failureMode() {
    return failureMode;
  }

  /** Returns the board's words about it, once they are known. */
  @Override
  public String getMessage() {
    return message;
  }

  /** Sets the board's words. */
  void explain(String words) {
    message = words;
  }

  /** Returns what fills the placeholders of the text. */
  public List<Object> arguments() {
    return arguments;
  }
}
