package mercury.tools.endtoend;

import mercury.bot.run.RunBotLogger;
import mercury.bot.run.RunBotWorker;
import mercury.bot.run.RunPoller;

/** The processes of the bot. */
enum BotProcessRole {
  LOGGER(RunBotLogger.class),
  WORKER_1(RunBotWorker.class),
  WORKER_2(RunBotWorker.class),
  POLLER(RunPoller.class);

  private final Class<?> program;

  BotProcessRole(Class<?> program) {
    this.program = program;
  }

  Class<?> program() {
    return program;
  }
}
