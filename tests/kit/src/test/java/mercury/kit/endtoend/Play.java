package mercury.kit.endtoend;

import java.time.Duration;
import java.util.Map;
import java.util.function.IntConsumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Carries a plan out. For one thread. */
final class Play {

  /** The bot got no further: the message says where it is. */
  static final class Stuck extends Exception {
    private static final long serialVersionUID = 1;

    Stuck(String message) {
      super(message);
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(90); // with no update handled

  private final Round round;
  private final Place place;
  private final Crew crew;
  private final People people;
  private final Journal journal;
  private final Greetings greetings;

  Play(Round round, Place place, Crew crew) {
    this.round = round;
    this.place = place;
    this.crew = crew;
    people = new People(place.telegram(), round.people());
    journal = new Journal(place.tap());
    greetings = new Greetings(new Table(place.postgres()));
  }

  People people() {
    return people;
  }

  Journal journal() {
    return journal;
  }

  Greetings greetings() {
    return greetings;
  }

  /**
   * Returns when every update is handled.
   *
   * @param progress told how many are
   */
  void run(Plan plan, IntConsumer progress) throws Exception {
    Map<Integer, Fault> faults = plan.faults();
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

  private void act(Plan.Step step) throws Exception {
    greetings.writes(people.person(step.person()).id());
    journal.begins();
    people.act(step);
  }

  private void strike(Fault fault) throws Exception {
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
