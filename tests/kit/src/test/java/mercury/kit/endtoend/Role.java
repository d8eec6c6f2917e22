package mercury.kit.endtoend;

import mercury.bot.run.RunLogger;
import mercury.bot.run.RunPoller;
import mercury.bot.run.RunWorker;

/** The processes of the bot. */
enum Role {
  LOGGER(RunLogger.class),
  WORKER_1(RunWorker.class),
  WORKER_2(RunWorker.class),
  POLLER(RunPoller.class);

  private final Class<?> program;

  Role(Class<?> program) {
    this.program = program;
  }

  Class<?> program() {
    return program;
  }
}
