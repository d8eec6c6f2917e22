package mercury.harness.check;

import java.util.ArrayList;
import java.util.List;
import mercury.harness.driver.SubjectException;
import mercury.harness.terminal.ForeignText;

/** An exception in a line: its class and message, then what caused it, as far as that says more. */
public final class ThrownText {

  private static final int MOST_CAUSES = 20;

  private ThrownText() {}

  /** Returns the line. */
  public static String of(Throwable thrown) {
    List<String> parts = new ArrayList<>(List.of(words(thrown)));
    Throwable cause = thrown.getCause();
    for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
      add(parts, cause);
    }
    return ForeignText.line(String.join(" ← ", parts));
  }

  private static void add(List<String> parts, Throwable cause) {
    String message = cause.getMessage();
    int last = parts.size() - 1;
    if (message != null && !parts.get(last).contains(message)) {
      parts.add(words(cause));
    } else if (message != null && parts.get(last).endsWith(cause.toString())) {
      parts.set(last, words(cause)); // an exception that was only wrapped
    }
  }

  private static String words(Throwable thrown) {
    String type = SubjectException.simpleName(thrown);
    return thrown.getMessage() == null ? type : type + ": " + thrown.getMessage();
  }
}
