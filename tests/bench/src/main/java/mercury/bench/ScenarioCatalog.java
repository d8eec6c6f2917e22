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

/** All that is measured. */
final class ScenarioCatalog {

  private ScenarioCatalog() {}

  static List<Scenario> on(BenchBroker broker) {
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
   * Those of such names; if none is given, all.
   *
   * @throws IllegalArgumentException naming the known ones, if one is unknown
   */
  static List<Scenario> named(List<String> names, BenchBroker broker) {
    List<Scenario> all = on(broker);
    List<String> known = all.stream().map(Scenario::name).toList();
    List<String> unknown = new ArrayList<>(names);
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no scenario %s; there are %s."
              .formatted(String.join(", ", unknown), String.join(", ", known)));
    }
    return all.stream().filter(one -> names.isEmpty() || names.contains(one.name())).toList();
  }
}
