package mercury.bench.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Entrant;
import mercury.bench.measure.EntrantKey;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.PerformanceGoal;
import mercury.bench.measure.Scenario;

/**
 * Measures the consumption of a full queue, with handlers that do nothing and with handlers that
 * wait.
 */
public record WorkScenario(String url) implements Scenario {

  private static final String MERCURY = "Worker";
  private static final String BARE = "bare client";
  private static final String LOCKING = "bare client, a lock around the ack";
  private static final String SIMPLE = "simple container";
  private static final String DIRECT = "direct container";
  private static final List<Integer> CAPACITIES = List.of(1, 10, 100);

  @Override
  public String name() {
    return "work";
  }

  @Override
  public List<Contest> contests() {
    return List.of(nothing(), millisecond());
  }

  private Contest nothing() {
    List<Entrant> entrants = entrants(HandlerDelay.nothing());
    for (int capacity : CAPACITIES) {
      entrants.add(entrant(capacity, LOCKING, BareWork::locking, HandlerDelay.nothing()));
    }
    return new Contest(
        "work-nothing",
        "work, handlers that do nothing",
        "capacity",
        List.of(
            MeasuredQuantity.RATE,
            MeasuredQuantity.CPU,
            MeasuredQuantity.ALLOCATED,
            MeasuredQuantity.BUSY),
        entrants,
        goals());
  }

  private Contest millisecond() {
    List<PerformanceGoal> goals = new ArrayList<>(goals());
    CAPACITIES.forEach(capacity -> goals.add(ideal(capacity)));
    return new Contest(
        "work-1ms",
        "work, handlers that wait a millisecond",
        "capacity",
        List.of(
            MeasuredQuantity.RATE,
            MeasuredQuantity.IDEAL,
            MeasuredQuantity.CPU,
            MeasuredQuantity.ALLOCATED,
            MeasuredQuantity.BUSY),
        entrants(HandlerDelay.ofMillisecond()),
        goals);
  }

  private List<Entrant> entrants(HandlerDelay task) {
    List<Entrant> entrants = new ArrayList<>();
    for (int capacity : CAPACITIES) {
      entrants.add(entrant(capacity, MERCURY, MercuryWork::open, task));
      entrants.add(entrant(capacity, BARE, BareWork::open, task));
      entrants.add(entrant(capacity, SIMPLE, SpringWork::simple, task));
      entrants.add(entrant(capacity, DIRECT, SpringWork::direct, task));
    }
    return entrants;
  }

  private Entrant entrant(
      int capacity, String who, MeasuredConsumer.Opener opener, HandlerDelay task) {
    return new Entrant(
        Integer.toString(capacity), who, () -> WorkTrial.open(url, opener, capacity, task));
  }

  private static List<PerformanceGoal> goals() {
    List<PerformanceGoal> goals = new ArrayList<>();
    for (int capacity : CAPACITIES) {
      EntrantKey worker = key(capacity, MERCURY);
      goals.add(PerformanceGoal.ratio(worker, key(capacity, BARE), 0.95));
      goals.add(PerformanceGoal.ratio(worker, key(capacity, SIMPLE), 1));
      goals.add(PerformanceGoal.ratio(worker, key(capacity, DIRECT), 1));
    }
    return goals;
  }

  private static PerformanceGoal ideal(int capacity) {
    return new PerformanceGoal(
        String.format(Locale.ROOT, "%s, %d ≥ 0.9 × %d,000 messages/s", MERCURY, capacity, capacity),
        outcome -> outcome.of(key(capacity, MERCURY), MeasuredQuantity.IDEAL),
        true,
        0.9);
  }

  private static EntrantKey key(int capacity, String who) {
    return new EntrantKey(Integer.toString(capacity), who);
  }
}
