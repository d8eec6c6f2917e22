package mercury.kit.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** The standard error of this JVM, read by a test. Not for tests that run side by side. */
public final class StandardError {

  /** Code that may print. */
  public interface Printing {
    void run() throws Exception;
  }

  private StandardError() {}

  /** Returns what the code prints there. */
  public static String printedBy(Printing code) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, UTF_8));
    try {
      code.run();
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      System.setErr(before);
    }
    return bytes.toString(UTF_8);
  }
}
