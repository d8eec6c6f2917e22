package mercury.bench;

import java.util.ArrayList;
import java.util.List;
import mercury.bench.bot.Bot;
import mercury.bench.broker.Broker;
import mercury.bench.bus.Bus;
import mercury.bench.environment.Environment;
import mercury.bench.grading.Grading;
import mercury.bench.measure.Scenario;
import mercury.bench.put.Put;
import mercury.bench.put.TapCost;
import mercury.bench.work.Work;

/** All that is measured. */
final class Scenarios {

  private Scenarios() {}

  static List<Scenario> on(Broker broker) {
    String url = broker.url();
    return List.of(
        new Put(url),
        new Work(url),
        new Bus(url),
        new TapCost(url),
        new Environment(),
        new Bot(url),
        new Grading());
  }

  /**
   * Those of such names; if none is given, all.
   *
   * @throws IllegalArgumentException naming the known ones, if one is unknown
   */
  static List<Scenario> named(List<String> names, Broker broker) {
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
