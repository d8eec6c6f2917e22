package mercury.drills;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A call of the handler that a check gave to the learner's program.
 *
 * @param method its method
 * @param arguments as the program passed them
 */
public record HandlerCall(String method, List<?> arguments) {

  /** Returns the first argument as a text. */
  public String text() {
    return String.valueOf(arguments.get(0));
  }

  /** Returns it as the timeline shows it. */
  @Override
  public String toString() {
    return method
        + arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }
}
