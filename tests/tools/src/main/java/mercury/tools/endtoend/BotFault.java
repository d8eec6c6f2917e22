package mercury.tools.endtoend;

import java.util.Optional;

/** A fault that hits the bot. */
enum BotFault {
  KILL_WORKER_1(BotProcessRole.WORKER_1),
  KILL_WORKER_2(BotProcessRole.WORKER_2),
  KILL_POLLER(BotProcessRole.POLLER),
  /** Cuts all connections to the broker except the logger's. */
  CUT_CONNECTIONS(null);

  private final BotProcessRole victim;

  BotFault(BotProcessRole victim) {
    this.victim = victim;
  }

  /** The process that is killed. */
  Optional<BotProcessRole> victim() {
    return Optional.ofNullable(victim);
  }

  /** Returns whether somebody may be greeted again after this fault. */
  boolean killsAWorker() {
    return victim == BotProcessRole.WORKER_1 || victim == BotProcessRole.WORKER_2;
  }
}
