package mercury.task.run;

import java.io.IOException;
import java.net.ConnectException;

/** Runs a program that needs only RabbitMQ. */
final class TaskProgram {

  /** Does the program's work, with the broker at that URL. */
  interface Body {
    void run(String rabbitUrl) throws Exception;
  }

  private TaskProgram() {}

  /** Runs the body. If it fails, ends the process with one sentence. */
  static void run(Body body) {
    CourseProgram.run(
        () -> {
          try {
            body.run(System.getenv().getOrDefault("RABBITMQ_URL", CourseProgram.STANDARD_BROKER));
          } catch (IllegalArgumentException e) {
            throw new UnusableServiceException("RABBITMQ_URL is not usable: " + e.getMessage());
          } catch (IOException e) {
            String advice = isRefused(e) ? ". Start RabbitMQ with: ./course up" : "";
            throw new UnusableServiceException(e.getMessage() + advice);
          }
        });
  }

  private static boolean isRefused(Throwable e) {
    return e instanceof ConnectException || (e != null && isRefused(e.getCause()));
  }

  /** Waits for Ctrl+C and then stops. */
  static void awaitCtrlC(CourseProgram.Body stop) throws InterruptedException {
    CourseProgram.awaitCtrlC(() -> CourseProgram.stop(stop));
  }
}
