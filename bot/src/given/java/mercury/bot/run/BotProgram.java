package mercury.bot.run;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The manners that the programs share. */
@SuppressWarnings("CatchAndPrintStackTrace") // an exception of yours is for you to read
final class BotProgram {

  /** Starts services, and tells in which order they are to be stopped. */
  interface Body {
    List<StartedBotService> start(EnvironmentSettings settings) throws Exception;
  }

  private BotProgram() {}

  /**
   * Starts the services, waits for Ctrl+C and stops them. Ends the process with one sentence when
   * they cannot be started.
   */
  static void run(String name, String[] args, Body body) {
    if (args.length != 0) {
      fail(2, "usage: ./course bot " + name);
    }
    try {
      List<StartedBotService> services = body.start(new EnvironmentSettings(System.getenv()));
      untilCtrlC(services);
    } catch (UnsupportedOperationException
        | UnusableServiceException
        | IllegalArgumentException e) {
      fail(1, e.getMessage());
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void untilCtrlC(List<StartedBotService> services) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(services), "stop"));
    System.out.println(" [*] Ready. To exit press Ctrl+C");
    new CountDownLatch(1).await();
  }

  /** A stop by Ctrl+C is what was asked for, so it leaves 0 and not the number of a signal. */
  private static void end(List<StartedBotService> services) {
    int code = 0;
    for (StartedBotService service : services) {
      try {
        service.stop().run();
        System.out.printf(" [*] The %s has stopped%n", service.name());
      } catch (UnsupportedOperationException e) {
        System.err.println(e.getMessage());
        code = 1;
      } catch (RuntimeException e) {
        e.printStackTrace();
        code = 1;
      }
    }
    System.out.flush();
    Runtime.getRuntime().halt(code);
  }

  private static void fail(int code, String sentence) {
    System.err.println(sentence);
    System.exit(code);
  }
}
