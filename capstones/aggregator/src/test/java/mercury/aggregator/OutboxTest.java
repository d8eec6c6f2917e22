package mercury.aggregator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mercury.aggregator.fixture.CollectorFixture;
import mercury.aggregator.fixture.DrivenCollector;
import mercury.aggregator.fixture.ToldEvent;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The graded checks of how changes become events (A5). */
@CheckSuite(texts = "mercury.aggregator.checks", subject = "Collector", patience = 12_000)
class OutboxTest {

  private static final int STEP = 25;

  @Graded(id = "A5", points = 3, dependsOn = "A1")
  void every_change_is_sent_in_the_order_of_its_product(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 51);
    fixture.startedAndTold();
    for (int step = 1; step <= 4; step++) {
      fixture.shops().change(STEP);
      fixture.awaitTruth("lost");
    }
    requireOrder(context, fixture);
    int again = fixture.events().all().size() - fixture.events().distinct().size();
    context.require(again == 0, "again", again);
  }

  @Graded(id = "A5.unchanged", points = 2, dependsOn = "A1")
  void what_did_not_change_is_not_sent(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 52);
    DrivenCollector collector = fixture.startedAndTold();
    int told = fixture.events().all().size();
    int cards = fixture.shops().truth().size();
    context.require(told == cards, "first", told, cards);
    fixture.awaitReadings(3);
    context.require(fixture.events().all().size() == told, "sent", since(fixture, told));
    context.run("stop()", collector::stop);
    fixture.started(CollectorFixture.OFTEN);
    fixture.awaitReadings(3);
    context.require(fixture.events().all().size() == told, "restart", since(fixture, told));
  }

  private static int since(CollectorFixture fixture, int told) {
    return fixture.events().all().size() - told;
  }

  @Graded(id = "A5.away", points = 2, dependsOn = "A5")
  void events_wait_for_the_broker(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 53);
    fixture.startedAndTold();
    Tap broker = context.amqp();
    broker.refuse();
    broker.cut();
    for (int step = 1; step <= 3; step++) {
      fixture.shops().change(STEP);
      fixture.awaitReadings(2);
    }
    broker.accept();
    fixture.awaitTruth("lost");
    broker.cut();
    fixture.shops().change(STEP);
    fixture.awaitTruth("lost");
    requireOrder(context, fixture);
    requireEachIsKept(context, fixture);
  }

  /**
   * Fails unless all that was collected while the broker was away has come: 3 collects, 3 steps.
   */
  private static void requireEachIsKept(CheckContext context, CollectorFixture fixture) {
    long most = fixture.events().distinct().stream().mapToLong(ToldEvent::version).max().orElse(0);
    context.require(most > 1, "merged");
  }

  @Graded(id = "A5.atomic", points = 3, dependsOn = "A5")
  void a_change_and_its_event_are_stored_together_or_not_at_all(CheckContext context)
      throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 54);
    fixture.startedAndTold();
    List<String> tables =
        fixture.database().tables().stream()
            .filter(table -> table.startsWith("collector."))
            .filter(table -> !table.matches(".*\\.(flyway_schema_history|scheduled_tasks)"))
            .toList();
    for (String table : tables) {
      fixture.database().refuse(table);
      fixture.shops().change(STEP);
      fixture.awaitReadings(2);
      fixture.database().accept(table);
      fixture.awaitTruth("lost");
    }
    requireOrder(context, fixture);
  }

  @Graded(id = "A5.crash", points = 4, dependsOn = "A5")
  void a_crash_loses_no_event_and_invents_none(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 55);
    DrivenCollector first = fixture.startedBeside(fixture.front(), CollectorFixture.OFTEN);
    fixture.awaitTruth("unread");
    DrivenCollector second =
        crash(
            fixture,
            first,
            broker -> broker.cutBefore(event -> event.is(EventKind.PUBLISH)),
            context);
    fixture.awaitTruth("lost");
    DrivenCollector third =
        crash(
            fixture, second, broker -> broker.hold(event -> event.is(EventKind.CONFIRM)), context);
    fixture.awaitTruth("lost");
    crash(fixture, third, broker -> broker.cutAfter(event -> event.is(EventKind.CONFIRM)), context);
    fixture.awaitTruth("lost");
    requireOrder(context, fixture);
  }

  /** Ends a collector where the fault strikes, and starts another. */
  private static DrivenCollector crash(
      CollectorFixture fixture,
      DrivenCollector collector,
      Function<Tap, WireFault> where,
      CheckContext context)
      throws Exception {
    try (WireFault fault = where.apply(context.amqp())) {
      fixture.shops().change(STEP);
      context.triggered(fault, "unsent");
      collector.kill();
      context.amqp().cut();
    }
    return fixture.startedBeside(fixture.front(), CollectorFixture.OFTEN);
  }

  /** Fails if a version is missing, comes too early, or has two events. */
  private static void requireOrder(CheckContext context, CollectorFixture fixture) {
    Map<String, String> ids = new HashMap<>();
    for (ToldEvent event : fixture.events().all()) {
      String version = event.product() + " " + event.version();
      String before = ids.putIfAbsent(version, event.id());
      context.require(before == null || before.equals(event.id()), "invented", version);
    }
    Optional<ToldEvent> wrong = fixture.events().outOfOrder();
    wrong.ifPresent(event -> context.require(false, "order", event.version(), event.product()));
  }
}
