package mercury.task.run;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** The manners that the programs share. */
@SuppressWarnings("CatchAndPrintStackTrace") // an exception of yours is for you to read
final class TaskProgram {

  /** What a program does. */
  interface Body {
    void run(String rabbitUrl) throws Exception;
  }

  /** How it is stopped. */
  interface Stop {
    void stop() throws Exception;
  }

  private TaskProgram() {}

  /** Runs the body, and ends the process with one sentence when it cannot. */
  static void run(Body body) {
    try {
      body.run(System.getenv().getOrDefault("RABBITMQ_URL", "amqp://guest:guest@localhost:5672"));
    } catch (UnsupportedOperationException e) { // a method that is not written yet
      fail(1, e.getMessage());
    } catch (IllegalArgumentException e) {
      fail(1, "RABBITMQ_URL is not usable: " + e.getMessage());
    } catch (IOException e) {
      fail(1, e.getMessage() + ". Start RabbitMQ with: ./course up");
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  /** Refuses wrong arguments. */
  static void usage(String usage) {
    fail(2, "usage: ./course run task " + usage);
  }

  /** Waits for Ctrl+C, and stops then. */
  static void untilCtrlC(Stop stop) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop), "stop"));
    new CountDownLatch(1).await();
  }

  private static void end(Stop stop) {
    try {
      stop.stop();
    } catch (UnsupportedOperationException e) {
      System.err.println(e.getMessage());
    } catch (Exception e) {
      e.printStackTrace();
    }
  }

  private static void fail(int code, String sentence) {
    System.err.println(sentence);
    System.exit(code);
  }
}
