package mercury.bot.run;

import java.util.List;
import mercury.task.run.CourseProgram;

/** Runs services of the bot until Ctrl+C. */
final class BotProgram {

  /** Starts services and returns them in the order in which they must be stopped. */
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

  /**
   * Stops the services and exits with 0 if that succeeds: Ctrl+C is a normal stop, so the exit code
   * is not that of a signal.
   */
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
