package mercury.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import mercury.bench.broker.BenchBroker;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Contest.Pace;
import mercury.bench.measure.ContestOutcome;
import mercury.bench.measure.ContestRounds;
import mercury.bench.measure.Entrant;
import mercury.bench.measure.EntrantKey;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.Scenario;
import mercury.environment.ServiceAddresses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that every scenario runs, briefly. Each run checks its own counts: it fails if the queue
 * does not hold what was confirmed, or if not every message is handled.
 */
@EnabledWithReference
class ScenarioCatalogTest {

  private static final ContestRounds ONCE = new ContestRounds(0, 1, Duration.ofMillis(20));

  private static BenchBroker broker;

  @BeforeAll
  static void start() throws IOException {
    String url = System.getenv(ServiceAddresses.RABBITMQ_URL);
    broker = url == null ? BenchBroker.embedded() : BenchBroker.running(url);
  }

  @AfterAll
  static void stop() throws IOException {
    broker.close();
  }

  @ParameterizedTest
  @CsvSource({"put, 2", "work, 1", "bus, 3", "tap, 1", "bot, 1"})
  void every_entrant_of_a_scenario_yields_all_quantities(String name, int settings)
      throws Exception {
    try (Scenario scenario = ScenarioCatalog.select(List.of(name), broker).get(0)) {
      for (Contest contest : scenario.contests()) {
        if (contest.pace() == Pace.MESSAGES) { // otherwise it takes too long for a test
          Contest reduced = reduced(contest, settings);
          assertWhole(reduced, ONCE.hold(reduced, key -> {}));
        }
      }
    }
  }

  @Test
  void a_first_look_leaves_out_what_takes_a_process_for_each_run() {
    assertThat(contests(BenchMode.FULL)).contains("put-100", "environment", "grading", "watch");
    assertThat(contests(BenchMode.SHORT))
        .contains("put-100", "work-1ms", "bus", "tap", "bot", "bot-hops")
        .doesNotContain("environment", "grading", "watch", "bot-services", "bot-files");
  }

  private static List<String> contests(BenchMode mode) {
    return ScenarioCatalog.select(List.of(), broker).stream()
        .flatMap(scenario -> scenario.contests().stream())
        .filter(mode::includes)
        .map(Contest::id)
        .toList();
  }

  @Test
  void the_embedded_broker_is_a_process_that_ends_when_it_is_closed() throws Exception {
    long before = children();
    BenchBroker another = BenchBroker.embedded();
    assertThat(children()).isEqualTo(before + 1);
    another.close();
    assertThat(children()).isEqualTo(before);
  }

  private static long children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
  }

  /** Returns the contest with its first settings only: the others open a hundred channels each. */
  private static Contest reduced(Contest all, int settings) {
    List<String> first =
        all.entrants().stream().map(one -> one.key().setting()).distinct().limit(settings).toList();
    List<Entrant> entrants =
        all.entrants().stream().filter(one -> first.contains(one.key().setting())).toList();
    return new Contest(all.id(), all.title(), all.setting(), all.quantities(), entrants, List.of());
  }

  private static void assertWhole(Contest contest, ContestOutcome outcome) {
    assertThat(outcome.rounds()).hasSameSizeAs(contest.entrants());
    for (EntrantKey key : outcome.rounds().keySet()) {
      assertThat(outcome.of(key, contest.main()).least())
          .as("%s: %s", contest.title(), key)
          .isPositive();
      for (MeasuredQuantity quantity :
          contest.quantities()) { // so short a run may count no CPU time
        assertThat(outcome.of(key, quantity).least())
            .as("%s: %s of %s", contest.title(), quantity, key)
            .isFinite()
            .isNotNegative();
      }
    }
  }
}
