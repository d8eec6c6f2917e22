package mercury.bench.put;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Entrant;
import mercury.bench.measure.EntrantKey;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.PerformanceGoal;
import mercury.bench.measure.Scenario;

/** Measures confirmed puts of small and large tasks, by one thread and by eight. */
public record PutScenario(String url) implements Scenario {

  private static final String MERCURY = "WorkerClient";
  private static final String BARE = "bare client";
  private static final String SAME_PROPERTIES = "bare client, same properties";
  private static final String SPRING = "RabbitTemplate";
  private static final int MANY = 8;

  @Override
  public String name() {
    return "put";
  }

  @Override
  public List<Contest> contests() {
    return List.of(contest("put-100", "100 B", 100), contest("put-10k", "10 kB", 10_000));
  }

  private Contest contest(String id, String size, int bytes) {
    List<Entrant> entrants = new ArrayList<>();
    for (int threads : new int[] {1, MANY}) {
      entrants.add(entrant(threads, MERCURY, MercuryPut::open, bytes));
      entrants.add(entrant(threads, BARE, BarePut::open, bytes));
      entrants.add(entrant(threads, SAME_PROPERTIES, BarePut::withProperties, bytes));
      entrants.add(entrant(threads, SPRING, SpringPut::open, bytes));
    }
    return new Contest(
        id,
        "put, " + size,
        "threads",
        List.of(
            MeasuredQuantity.RATE,
            MeasuredQuantity.MEDIAN,
            MeasuredQuantity.P99,
            MeasuredQuantity.CPU,
            MeasuredQuantity.ALLOCATED,
            MeasuredQuantity.BUSY),
        entrants,
        goals());
  }

  private Entrant entrant(int threads, String who, MeasuredPut.Opener opener, int bytes) {
    return new Entrant(
        setting(threads), who, () -> PutTrial.open(url, opener, threads, task(bytes)));
  }

  private static List<PerformanceGoal> goals() {
    EntrantKey one = new EntrantKey(setting(1), MERCURY);
    EntrantKey many = new EntrantKey(setting(MANY), MERCURY);
    return List.of(
        PerformanceGoal.ratio(one, new EntrantKey(setting(1), BARE), 0.95),
        PerformanceGoal.ratio(one, new EntrantKey(setting(1), SPRING), 1),
        PerformanceGoal.ratio(many, new EntrantKey(setting(MANY), SPRING), 1),
        PerformanceGoal.ratio(many, one, 3));
  }

  private static String setting(int threads) {
    return Integer.toString(threads);
  }

  /** Returns a task whose JSON has that many bytes. */
  static Map<String, String> task(int bytes) {
    String frame = "{\"text\":\"\"}";
    return Map.of("text", "x".repeat(bytes - frame.length()));
  }
}
