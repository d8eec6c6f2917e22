package mercury.bench.bus;

import java.util.ArrayList;
import java.util.List;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Entrant;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.Scenario;

/** Measures the delivery of events to subscribers, each of which gets its own copy. */
public record BusScenario(String url) implements Scenario {

  @Override
  public String name() {
    return "bus";
  }

  @Override
  public List<Contest> contests() {
    List<Entrant> entrants = new ArrayList<>();
    for (int subscribers : new int[] {1, 4, 16}) {
      entrants.add(entrant(subscribers, "Logger", MercuryBus::open));
      entrants.add(entrant(subscribers, "bare client", BareBus::open));
    }
    return List.of(
        new Contest(
            "bus",
            "bus, events of four publishing threads",
            "subscribers",
            List.of(
                MeasuredQuantity.EVENTS,
                MeasuredQuantity.CPU,
                MeasuredQuantity.ALLOCATED,
                MeasuredQuantity.BUSY),
            entrants,
            List.of()));
  }

  private Entrant entrant(int subscribers, String who, MeasuredBus.Opener opener) {
    return new Entrant(
        Integer.toString(subscribers), who, () -> BusTrial.open(url, opener, subscribers));
  }
}
