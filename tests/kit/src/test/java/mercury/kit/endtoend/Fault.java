package mercury.kit.endtoend;

import java.util.Optional;

/** What befalls the bot. */
enum Fault {
  KILL_WORKER_1(Role.WORKER_1),
  KILL_WORKER_2(Role.WORKER_2),
  KILL_POLLER(Role.POLLER),
  /** All connections to the broker but the logger's. */
  CUT_CONNECTIONS(null);

  private final Role victim;

  Fault(Role victim) {
    this.victim = victim;
  }

  /** The process that is killed. */
  Optional<Role> victim() {
    return Optional.ofNullable(victim);
  }

  /** Whether somebody may be greeted again after it. */
  boolean killsAWorker() {
    return victim == Role.WORKER_1 || victim == Role.WORKER_2;
  }
}
