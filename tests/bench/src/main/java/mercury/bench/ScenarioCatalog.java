package mercury.bench;

import java.util.ArrayList;
import java.util.List;
import mercury.bench.bot.FileBotScenario;
import mercury.bench.broker.BenchBroker;
import mercury.bench.bus.BusScenario;
import mercury.bench.environment.EnvironmentScenario;
import mercury.bench.grading.GradingScenario;
import mercury.bench.measure.Scenario;
import mercury.bench.put.PutScenario;
import mercury.bench.put.TapCostScenario;
import mercury.bench.work.WorkScenario;

/** The catalog of all scenarios. */
final class ScenarioCatalog {

  private ScenarioCatalog() {}

  static List<Scenario> all(BenchBroker broker) {
    String url = broker.url();
    return List.of(
        new PutScenario(url),
        new WorkScenario(url),
        new BusScenario(url),
        new TapCostScenario(url),
        new EnvironmentScenario(),
        new FileBotScenario(url),
        new GradingScenario());
  }

  /**
   * Selects the scenarios with those names; all if no name is given.
   *
   * @throws IllegalArgumentException if a name is unknown; the message lists the known names
   */
  static List<Scenario> select(List<String> names, BenchBroker broker) {
    List<Scenario> scenarios = all(broker);
    List<String> known = scenarios.stream().map(Scenario::name).toList();
    List<String> unknown = new ArrayList<>(names);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no scenario %s; there are %s."
              .formatted(String.join(", ", unknown), String.join(", ", known)));
    }
    return scenarios.stream().filter(one -> names.isEmpty() || names.contains(one.name())).toList();
  }
}
