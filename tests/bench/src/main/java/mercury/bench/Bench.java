package mercury.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import mercury.bench.broker.Broker;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Outcome;
import mercury.bench.measure.Scenario;
import mercury.bench.page.Page;
import mercury.bench.page.Section;
import mercury.environment.Addresses;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast the kit is and what it teaches, beside its peers. It judges nothing. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures the kit beside its peers, by turns, and says the ratios.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "1:something could not be measured", "2:bad arguments"})
public final class Bench implements Callable<Integer> {

  @Option(
      names = "--short",
      description =
          "some two minutes, of what takes no process for each run, for a first look: the default")
  private boolean quick;

  @Option(names = "--full", description = "about half an hour, on a machine that does nothing else")
  private boolean full;

  @Option(
      names = "--only",
      paramLabel = "NAMES",
      split = ",",
      description = "these scenarios: put, work, bus, tap, environment, grading, bot")
  private List<String> only = List.of();

  @Option(
      names = "--rabbit",
      paramLabel = "URL",
      description = "a broker that runs; else the one at RABBITMQ_URL, else an embedded one")
  private String rabbit = System.getenv(Addresses.RABBITMQ_URL);

  @Option(names = "--write", description = "write tables and plots into tests/bench/README.md")
  private boolean write;

  private final String machine = Machine.today();

  private Bench() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    // not only when it failed: Maven, whose JVM this is, would wait for threads that are left
    System.exit(command().execute(args));
  }

  static CommandLine command() {
    return new CommandLine(new Bench());
  }

  @Override
  public Integer call() throws Exception {
    if (quick && full) {
      System.err.println("bench: either --short or --full.");
      return 2;
    }
    try (Broker broker = rabbit == null ? Broker.embedded() : Broker.running(rabbit)) {
      measure(broker, Scenarios.named(only, broker));
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage());
      return 2;
    } catch (IOException | IllegalStateException e) {
      System.err.println("bench: " + e.getMessage());
      return 1;
    }
  }

  private void measure(Broker broker, List<Scenario> scenarios) throws Exception {
    String product = broker.product(); // also tells at once when it is away
    Mode mode = mode();
    Map<Scenario, List<Contest>> contests = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      List<Contest> some = scenario.contests().stream().filter(this::isHeld).toList();
      if (!some.isEmpty()) {
        contests.put(scenario, some);
      }
    }
    long runs =
        contests.values().stream()
            .flatMap(List::stream)
            .mapToLong(contest -> mode.rounds(contest).runs(contest))
            .sum();
    try (Progress progress = Progress.of(runs)) {
      for (Map.Entry<Scenario, List<Contest>> one : contests.entrySet()) {
        try (Scenario scenario = one.getKey()) {
          List<Outcome> outcomes = hold(one.getValue(), mode, progress);
          publish(section(scenario, broker.kind(), product, outcomes));
        }
      }
    }
  }

  private boolean isHeld(Contest contest) {
    return !only.isEmpty() || mode().holds(contest);
  }

  private Section section(Scenario scenario, String kind, String product, List<Outcome> outcomes) {
    String rounds = mode().rounds(outcomes.get(0).contest()).describe();
    return scenario.hasBroker()
        ? new Section(
            kind + "-" + scenario.name(),
            "%s, %s; %s".formatted(product, machine, rounds),
            outcomes)
        : new Section(scenario.name(), "%s; %s".formatted(machine, rounds), outcomes);
  }

  private Mode mode() {
    return full ? Mode.FULL : Mode.SHORT;
  }

  private static List<Outcome> hold(List<Contest> contests, Mode mode, Progress progress)
      throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    for (Contest contest : contests) {
      progress.begins(contest);
      outcomes.add(mode.rounds(contest).hold(contest, key -> progress.runs(contest, key)));
    }
    return outcomes;
  }

  private void publish(Section section) throws IOException {
    System.out.println(section.text());
    if (write) {
      section.writeTo(
          new Page(Path.of(System.getProperty("course.home"), "tests/bench/README.md")));
    }
  }
}
