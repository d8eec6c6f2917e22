package mercury.bench.put;

import java.util.List;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Entrant;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.Scenario;

/** Measures what the grader's tap adds to a publish that waits for its confirm. */
public record TapCostScenario(String url) implements Scenario {

  private static final int BYTES = 200;

  @Override
  public String name() {
    return "tap";
  }

  @Override
  public List<Contest> contests() {
    return List.of(
        new Contest(
            "tap",
            "a publish of 200 B and its confirm, one thread",
            "bytes",
            List.of(
                MeasuredQuantity.RATE,
                MeasuredQuantity.MEDIAN,
                MeasuredQuantity.P99,
                MeasuredQuantity.CPU),
            List.of(
                new Entrant(
                    "200",
                    "directly",
                    () -> PutTrial.open(url, BarePut::open, 1, PutScenario.task(BYTES))),
                new Entrant("200", "through the tap", () -> TapTrial.open(url, BYTES))),
            List.of()));
  }
}
