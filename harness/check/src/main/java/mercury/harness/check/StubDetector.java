package mercury.harness.check;

import mercury.harness.driver.SubjectException;

/**
 * Recognises what a stub throws: an {@link UnsupportedOperationException} from its own line, with
 * the message {@code Worker.start is not written yet}. Any other comes from code that somebody
 * wrote.
 */
public final class StubDetector {

  private StubDetector() {}

  /** Tells whether a stub threw this. */
  public static boolean isStubException(Throwable thrown) {
    if (!SubjectException.isA(thrown, UnsupportedOperationException.class)
        || thrown.getStackTrace().length == 0) {
      return false;
    }
    StackTraceElement top = thrown.getStackTrace()[0];
    String type = top.getClassName().substring(top.getClassName().lastIndexOf('.') + 1);
    String method = top.getMethodName().equals("<init>") ? "" : "." + top.getMethodName();
    return (type + method + " is not written yet").equals(thrown.getMessage());
  }
}
