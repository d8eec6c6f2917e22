package mercury.tools.endtoend;

import java.time.Duration;
import java.util.Map;
import java.util.function.IntConsumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Carries a plan out. For one thread. */
final class EndToEndPlanRunner {

  /** The bot got no further: the message says where it is. */
  static final class Stuck extends Exception {
    private static final long serialVersionUID = 1;

    Stuck(String message) {
      super(message);
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(90); // with no update handled

  private final EndToEndRound round;
  private final EndToEndEnvironment place;
  private final BotProcessGroup crew;
  private final BotUsers people;
  private final UpdateJournal journal;
  private final GreetingAllowance greetings;

  EndToEndPlanRunner(EndToEndRound round, EndToEndEnvironment place, BotProcessGroup crew) {
    this.round = round;
    this.place = place;
    this.crew = crew;
    people = new BotUsers(place.telegram(), round.people());
    journal = new UpdateJournal(place.tap());
    greetings = new GreetingAllowance(new BotUserTableReader(place.postgres()));
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
   * Returns when every update is handled.
   *
   * @param progress told how many are
   */
  void run(EndToEndPlan plan, IntConsumer progress) throws Exception {
    Map<Integer, BotFault> faults = plan.faults();
    for (int i = 0; i < plan.steps().size(); i++) {
      awaitOpen(round.open() - 1, progress);
      if (faults.containsKey(i)) {
        crew.awaitReady(); // a program that finds no broker when it starts ends, as it says
      }
      act(plan.steps().get(i));
      if (faults.containsKey(i)) {
        strike(faults.get(i));
      }
    }
    awaitOpen(0, progress);
  }

  private void act(EndToEndPlan.Step step) throws Exception {
    greetings.writes(people.person(step.person()).id());
    journal.begins();
    people.act(step);
  }

  private void strike(BotFault fault) throws Exception {
    place.tap().mark(fault.toString());
    if (fault.victim().isEmpty()) {
      place.tap().cut();
      return;
    }
    if (fault.killsAWorker()) {
      greetings.kill();
    }
    crew.replace(fault.victim().get());
  }

  private void awaitOpen(int most, IntConsumer progress) throws Stuck {
    while (journal.open() > most) {
      int before = journal.handled();
      progress.accept(before);
      try {
        Awaitility.await()
            .pollInterval(Duration.ofMillis(5))
            .atMost(PATIENCE)
            .until(() -> journal.handled() > before);
      } catch (ConditionTimeoutException e) {
        throw new Stuck(
            "no update was handled for %d s; those of these steps are missing: %s"
                .formatted(PATIENCE.toSeconds(), journal.missing()));
      }
    }
    progress.accept(journal.handled());
  }
}
