package mercury.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mercury.bench.broker.BenchBroker;
import mercury.bench.measure.Contest;
import mercury.bench.measure.ContestOutcome;
import mercury.bench.measure.Scenario;
import mercury.bench.page.FiguresPage;
import mercury.bench.page.ScenarioSection;
import mercury.environment.ServiceAddresses;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the speed of the kit and of what it teaches, next to comparable libraries. It only
 * reports.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures the kit and comparable libraries alternately and prints the ratios.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:something could not be measured", "2:bad arguments"})
public final class BenchMain implements Callable<Integer> {

  @Option(
      names = "--short",
      description =
          "about two minutes, for a first look, without the scenarios that start processes: the default")
  private boolean quick;

  @Option(names = "--full", description = "about half an hour, on an otherwise idle machine")
  private boolean full;

  @Option(
      names = "--only",
      paramLabel = "NAMES",
      split = ",",
      description = "only these scenarios: put, work, bus, tap, environment, grading, bot")
  private List<String> only = List.of();

  @Option(
      names = "--rabbit",
      paramLabel = "URL",
      description = "a running broker; default: the one at RABBITMQ_URL, or else an embedded one")
  private String rabbit = System.getenv(ServiceAddresses.RABBITMQ_URL);

  @Option(names = "--write", description = "write tables and plots into tests/bench/README.md")
  private boolean write;

  private final String machine = MachineDescription.today();

  private BenchMain() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    // also after success: Maven, which owns this JVM, would otherwise wait for remaining threads
    System.exit(command().execute(args));
  }

  static CommandLine command() {
    return new CommandLine(new BenchMain());
  }

  @Override
  public Integer call() throws Exception {
    if (quick && full) {
      System.err.println("bench: either --short or --full.");
      return 2;
    }
    try (BenchBroker broker =
        rabbit == null ? BenchBroker.embedded() : BenchBroker.running(rabbit)) {
      measure(broker, ScenarioCatalog.select(only, broker));
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage());
      return 2;
    } catch (IOException | IllegalStateException e) {
      System.err.println("bench: " + e.getMessage());
      return 1;
    }
  }

  private void measure(BenchBroker broker, List<Scenario> scenarios) throws Exception {
    String product = broker.product(); // also fails early if the broker is unavailable
    BenchMode mode = mode();
    Map<Scenario, List<Contest>> contests = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      List<Contest> some = scenario.contests().stream().filter(this::isSelected).toList();
      if (!some.isEmpty()) {
        contests.put(scenario, some);
      }
    }
    long runs =
        contests.values().stream()
            .flatMap(List::stream)
            .mapToLong(contest -> mode.rounds(contest).runs(contest))
            .sum();
    try (BenchProgress progress = BenchProgress.of(runs)) {
      for (Map.Entry<Scenario, List<Contest>> one : contests.entrySet()) {
        try (Scenario scenario = one.getKey()) {
          List<ContestOutcome> outcomes = holdAll(one.getValue(), mode, progress);
          publish(section(scenario, broker.kind(), product, outcomes));
        }
      }
    }
  }

  private boolean isSelected(Contest contest) {
    return !only.isEmpty() || mode().includes(contest);
  }

  private ScenarioSection section(
      Scenario scenario, String kind, String product, List<ContestOutcome> outcomes) {
    String rounds = mode().rounds(outcomes.get(0).contest()).describe();
    return scenario.hasBroker()
        ? new ScenarioSection(
            kind + "-" + scenario.name(),
            "%s, %s; %s".formatted(product, machine, rounds),
            outcomes)
        : new ScenarioSection(scenario.name(), "%s; %s".formatted(machine, rounds), outcomes);
  }

  private BenchMode mode() {
    return full ? BenchMode.FULL : BenchMode.SHORT;
  }

  private static List<ContestOutcome> holdAll(
      List<Contest> contests, BenchMode mode, BenchProgress progress) throws Exception {
    List<ContestOutcome> outcomes = new ArrayList<>();
    for (Contest contest : contests) {
      progress.contestStarts(contest);
      outcomes.add(mode.rounds(contest).hold(contest, key -> progress.runStarts(contest, key)));
    }
    return outcomes;
  }

  private void publish(ScenarioSection section) throws IOException {
    System.out.println(section.text());
    if (write) {
      section.writeTo(
          new FiguresPage(Path.of(System.getProperty("course.home"), "tests/bench/README.md")));
    }
  }
}
