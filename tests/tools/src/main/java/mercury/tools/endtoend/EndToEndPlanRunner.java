package mercury.tools.endtoend;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Carries out a plan. Not thread-safe. */
final class EndToEndPlanRunner {

  /** Signals that the bot makes no progress; the message says where it is. */
  static final class StuckException extends Exception {
    private static final long serialVersionUID = 1;

    StuckException(String message) {
      super(message);
    }
  }

  private static final Duration TIMEOUT = Duration.ofSeconds(90); // without any update handled

  private final EndToEndRound round;
  private final EndToEndEnvironment environment;
  private final BotProcessGroup processes;
  private final BotUsers people;
  private final UpdateJournal journal;
  private final GreetingAllowance greetings;
  private boolean cut; // and the log may be late since

  EndToEndPlanRunner(
      EndToEndRound round, EndToEndEnvironment environment, BotProcessGroup processes) {
    this.round = round;
    this.environment = environment;
    this.processes = processes;
    people = new BotUsers(environment.telegram(), round.people());
    journal = new UpdateJournal(environment.tap());
    greetings = new GreetingAllowance(new BotUserTableReader(environment.postgres()));
  }

  BotUsers people() {
    return people;
  }

  UpdateJournal journal() {
    return journal;
  }

  GreetingAllowance greetings() {
    return greetings;
  }

  /**
   * Runs the plan and returns when every update is handled.
   *
   * @param progress receives the number of handled updates
   */
  void run(EndToEndPlan plan, IntConsumer progress) throws Exception {
    Map<Integer, BotFault> faults = plan.faults();
    for (int i = 0; i < plan.steps().size(); i++) {
      awaitOpen(round.open() - 1, progress);
      if (faults.containsKey(i)) {
        processes
            .awaitReady(); // a program that finds no broker when it starts exits, as documented
      }
      act(plan.steps().get(i));
      if (faults.containsKey(i)) {
        strike(faults.get(i));
      }
    }
    awaitOpen(0, progress);
  }

  private void act(EndToEndPlan.Step step) throws Exception {
    greetings.personWrites(people.person(step.person()).id());
    journal.stepBegins();
    people.act(step);
  }

  private void strike(BotFault fault) throws Exception {
    if (fault == BotFault.KILL_POLLER && cut) {
      awaitEvents();
    }
    environment.tap().mark(fault.toString());
    if (fault.victim().isEmpty()) {
      cut = true;
      environment.tap().cut();
      return;
    }
    if (fault.killsAWorker()) {
      greetings.workerDies();
    }
    processes.replace(fault.victim().get());
  }

  /**
   * A poller that lost the broker does not wait for its log (P3): what it has in memory only, a
   * kill takes with it, as bot/README.md says.
   */
  private void awaitEvents() throws StuckException {
    try {
      Awaitility.await().atMost(TIMEOUT).until(journal::allLogged);
      cut = false;
    } catch (ConditionTimeoutException e) {
      throw new StuckException("updates are in the queue that the poller does not log");
    }
  }

  private void awaitOpen(int max, IntConsumer progress) throws StuckException {
    while (journal.open() > max) {
      int before = journal.handled();
      progress.accept(before);
      try {
        Awaitility.await()
            .pollInterval(Duration.ofMillis(5))
            .atMost(TIMEOUT)
            .until(() -> journal.handled() > before);
      } catch (ConditionTimeoutException e) {
        throw new StuckException(
            String.format(
                Locale.ROOT,
                "no update was handled for %d s; the updates of these steps are missing: %s",
                TIMEOUT.toSeconds(),
                journal.missing()));
      }
    }
    progress.accept(journal.handled());
  }
}
