package mercury.bench.work;

import java.util.ArrayList;
import java.util.List;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Entrant;
import mercury.bench.measure.Goal;
import mercury.bench.measure.Key;
import mercury.bench.measure.Quantity;
import mercury.bench.measure.Scenario;

/** Consuming a full queue, with handlers that do nothing and with handlers that wait. */
public record Work(String url) implements Scenario {

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
    List<Entrant> entrants = entrants(Task.nothing());
    for (int capacity : CAPACITIES) {
      entrants.add(entrant(capacity, LOCKING, BareWork::locking, Task.nothing()));
    }
    return new Contest(
        "work-nothing",
        "work, handlers that do nothing",
        "capacity",
        List.of(Quantity.RATE, Quantity.CPU, Quantity.ALLOCATED, Quantity.BUSY),
        entrants,
        goals());
  }

  private Contest millisecond() {
    List<Goal> goals = new ArrayList<>(goals());
    CAPACITIES.forEach(capacity -> goals.add(ideal(capacity)));
    return new Contest(
        "work-1ms",
        "work, handlers that wait a millisecond",
        "capacity",
        List.of(Quantity.RATE, Quantity.IDEAL, Quantity.CPU, Quantity.ALLOCATED, Quantity.BUSY),
        entrants(Task.ofMillisecond()),
        goals);
  }

  private List<Entrant> entrants(Task task) {
    List<Entrant> entrants = new ArrayList<>();
    for (int capacity : CAPACITIES) {
      entrants.add(entrant(capacity, MERCURY, MercuryWork::open, task));
      entrants.add(entrant(capacity, BARE, BareWork::open, task));
      entrants.add(entrant(capacity, SIMPLE, SpringWork::simple, task));
      entrants.add(entrant(capacity, DIRECT, SpringWork::direct, task));
    }
    return entrants;
  }

  private Entrant entrant(int capacity, String who, Consuming.Opener opener, Task task) {
    return new Entrant(
        Integer.toString(capacity), who, () -> WorkTrial.open(url, opener, capacity, task));
  }

  private static List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    for (int capacity : CAPACITIES) {
      Key worker = key(capacity, MERCURY);
      goals.add(Goal.ratio(worker, key(capacity, BARE), 0.95));
      goals.add(Goal.ratio(worker, key(capacity, SIMPLE), 1));
      goals.add(Goal.ratio(worker, key(capacity, DIRECT), 1));
    }
    return goals;
  }

  private static Goal ideal(int capacity) {
    return new Goal(
        "%s, %d ≥ 0.9 × %d,000 messages/s".formatted(MERCURY, capacity, capacity),
        outcome -> outcome.of(key(capacity, MERCURY), Quantity.IDEAL),
        true,
        0.9);
  }

  private static Key key(int capacity, String who) {
    return new Key(Integer.toString(capacity), who);
  }
}
