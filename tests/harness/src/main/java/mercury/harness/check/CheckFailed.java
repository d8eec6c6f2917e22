package mercury.harness.check;

import java.util.List;

/** A check found that its requirement is not met. The words for it are the suite's texts. */
public final class CheckFailed extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final String way;
  private final transient List<Object> arguments;

  /**
   * A failure.
   *
   * @param way the way of failing, a key of the suite's texts
   * @param arguments for the pattern of that text
   */
  public CheckFailed(String way, Object... arguments) {
    super(way + " " + List.of(arguments));
    this.way = way;
    this.arguments = List.of(arguments);
  }

  /** The way of failing. */
  public String way() {
    return way;
  }

  /** What the text of that way speaks of. */
  public List<Object> arguments() {
    return arguments;
  }
}
