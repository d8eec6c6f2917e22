package mercury.bot.run;

import java.util.List;
import mercury.task.run.CourseProgram;

/** Runs services of the bot until Ctrl+C. */
final class BotProgram {

  /** Starts services, and returns them in the order in which they are to be stopped. */
  interface Startup {
    List<StartedBotService> start(EnvironmentSettings settings) throws Exception;
  }

  private BotProgram() {}

  /**
   * Starts the services, waits for Ctrl+C and stops them. Ends the process with one sentence if
   * they cannot be started.
   */
  static void run(String name, String[] args, Startup startup) {
    if (args.length != 0) {
      CourseProgram.usage("bot " + name);
    }
    CourseProgram.run(
        () -> {
          List<StartedBotService> services =
              startup.start(new EnvironmentSettings(System.getenv()));
          System.out.println(" [*] Ready. To exit press Ctrl+C");
          CourseProgram.awaitCtrlC(() -> stop(services));
        });
  }

  /** Exits with 0 after Ctrl+C, and not with a signal's number: the stop was asked for. */
  private static void stop(List<StartedBotService> services) {
    int code = 0;
    for (StartedBotService service : services) {
      if (CourseProgram.stop(service.stop()::run)) {
        System.out.printf(" [*] The %s has stopped%n", service.name());
      } else {
        code = 1;
      }
    }
    System.out.flush();
    Runtime.getRuntime().halt(code);
  }
}
