package mercury.task.run;

import java.util.concurrent.CountDownLatch;

/** Starts and stops the exercises' programs, and reports their failures. */
@SuppressWarnings("CatchAndPrintStackTrace") // your own exceptions are for you to read
public final class CourseProgram {

  /** The address of the broker that {@code course up} starts. */
  public static final String STANDARD_BROKER = "amqp://guest:guest@localhost:5672";

  /** Does the program's work. */
  public interface Body {
    void run() throws Exception;
  }

  private CourseProgram() {}

  /**
   * Runs the body. If it fails, ends the process with exit code 1 after one sentence, or after the
   * stack trace of an exception that the learner has to find in the code.
   */
  public static void run(Body body) {
    try {
      body.run();
    } catch (UnsupportedOperationException // from a method that is not written yet
        | UnusableServiceException
        | IllegalArgumentException e) {
      fail(1, e.getMessage());
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  /** Rejects wrong arguments: ends the process with the usage and exit code 2. */
  public static void usage(String command) {
    fail(2, "usage: ./course " + command);
  }

  /** Waits for Ctrl+C and then runs the code. */
  public static void awaitCtrlC(Runnable stop) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
    new CountDownLatch(1).await();
  }

  /** Runs code that stops something, and prints what it throws. Returns whether all went well. */
  public static boolean stop(Body stop) {
    try {
      stop.run();
      return true;
    } catch (UnsupportedOperationException e) {
      System.err.println(e.getMessage());
    } catch (Exception e) {
      e.printStackTrace();
    }
    return false;
  }

  private static void fail(int code, String sentence) {
    System.err.println(sentence);
    System.exit(code);
  }
}
