package mercury.geobot.run;

import java.util.concurrent.CountDownLatch;

/** Runs a service of geobot until Ctrl+C. */
@SuppressWarnings("CatchAndPrintStackTrace") // your own exceptions are for you to read
final class GeobotProgram {

  /** Starts a service, and returns what stops it. */
  interface Startup {
    AutoCloseable start(GeobotSettings settings) throws Exception;
  }

  private GeobotProgram() {}

  /** Starts the service, waits for Ctrl+C and stops it. */
  static void run(String name, String[] args, Startup startup) throws InterruptedException {
    if (args.length != 0) {
      System.err.println("usage: ./course geobot " + name);
      System.exit(2);
    }
    try {
      AutoCloseable service = startup.start(new GeobotSettings(System.getenv()));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(name, service), "stop"));
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      System.err.println(e.getMessage()); // a method that is not written yet, or a wrong variable
      System.exit(1);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
    System.out.println(" [*] Ready. To exit press Ctrl+C");
    new CountDownLatch(1).await();
  }

  /** Exits with 0 after Ctrl+C, and not with a signal's number: the stop was asked for. */
  private static void stop(String name, AutoCloseable service) {
    int code = 0;
    try {
      service.close();
      System.out.printf(" [*] The %s has stopped%n", name);
    } catch (UnsupportedOperationException e) {
      System.err.println(e.getMessage()); // it is not written yet
      code = 1;
    } catch (Exception e) {
      e.printStackTrace();
      code = 1;
    }
    System.out.flush();
    Runtime.getRuntime().halt(code);
  }
}
