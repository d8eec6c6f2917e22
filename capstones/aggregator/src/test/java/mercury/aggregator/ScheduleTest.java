package mercury.aggregator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mercury.aggregator.fixture.CollectorFixture;
import mercury.aggregator.fixture.DrivenCollector;
import mercury.aggregator.fixture.ShopRequestLog;
import mercury.aggregator.fixture.ShopRequestLog.Request;
import mercury.aggregator.fixture.ShopsFront;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.CheckWait;
import mercury.harness.check.Graded;

/** The graded checks of the migrations and the schedule (A3, A4). */
@CheckSuite(texts = "mercury.aggregator.checks", subject = "Collector", patience = 12_000)
class ScheduleTest {

  private static final String HISTORY = "collector.flyway_schema_history";
  private static final long A_WHILE = 5_000;
  private static final long LONG = 8_000;
  private static final long VERY_LONG = 600_000;
  private static final long TAKE_OVER_MS = 10_000;
  private static final long SLACK_MS = 5_000;
  private static final int TOGETHER = 4;

  @Graded(id = "A3", points = 2, dependsOn = "A1")
  void the_tables_come_by_migrations(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 31);
    DrivenCollector first = fixture.startedAndTold();
    List<String> tables = fixture.database().tables();
    context.require(tables.contains(HISTORY), "history", tables);
    List<String> elsewhere =
        tables.stream().filter(table -> !table.startsWith("collector.")).toList();
    context.require(elsewhere.isEmpty(), "elsewhere", elsewhere);
    List<String> history = fixture.database().select("select version from " + HISTORY);
    context.run("stop()", first::stop);
    int events = fixture.events().all().size();
    fixture.started(CollectorFixture.OFTEN);
    fixture.awaitReadings(2);
    List<String> again = fixture.database().select("select version from " + HISTORY);
    context.require(history.equals(again), "again", history, again);
    int more = fixture.events().all().size() - events;
    context.require(more == 0, "forgets", more);
  }

  @Graded(id = "A3.together", points = 1, dependsOn = "A1")
  void collectors_start_together_on_an_empty_database(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 32);
    List<DrivenCollector> collectors = new ArrayList<>();
    for (int i = 0; i < TOGETHER; i++) {
      collectors.add(fixture.collector(CollectorFixture.OFTEN));
    }
    List<StartedCall> starts =
        collectors.stream().map(collector -> StartedCall.of(collector::start)).toList();
    for (StartedCall start : starts) {
      context.run("start()", start::await);
    }
    fixture.awaitTruth("unread");
  }

  @Graded(id = "A4", points = 2, dependsOn = "A1")
  void a_collect_begins_at_once_and_then_after_each_interval(CheckContext context)
      throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 41);
    DrivenCollector collector = fixture.collector(A_WHILE);
    context.run("start()", collector::start);
    long started = System.currentTimeMillis();
    ShopRequestLog log = fixture.front().log();
    fixture.await(() -> log.readings() >= 1, "idle");
    long first = log.requests().get(0).beganMillis() - started;
    context.require(first < A_WHILE, "first", first);
    for (int reading = 2; reading <= 3; reading++) {
      int number = reading;
      fixture.await(() -> begins(log).size() >= number, "once");
      long pause = pause(log, number);
      context.require(pause >= A_WHILE - 100, "early", pause, A_WHILE);
      context.require(pause <= A_WHILE + SLACK_MS, "late", pause, A_WHILE);
    }
  }

  /** Returns the requests with which a reading of both shops begins. */
  private static List<Request> begins(ShopRequestLog log) {
    String first = log.requests().isEmpty() ? "" : log.requests().get(0).shop();
    return log.requests(first).stream().filter(Request::isFirstPage).toList();
  }

  /** Returns the time between a reading's first request and the one before it. */
  private static long pause(ShopRequestLog log, int reading) {
    List<Request> all = log.requests();
    int begin = all.indexOf(begins(log).get(reading - 1));
    return all.get(begin).beganMillis() - all.get(begin - 1).beganMillis();
  }

  @Graded(id = "A4.restart", points = 2, dependsOn = "A4")
  void a_restart_changes_nothing_in_the_plan(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 42);
    DrivenCollector collector = fixture.started(LONG);
    fixture.awaitTruth("unread");
    ShopRequestLog log = fixture.front().log();
    for (int restart = 1; restart <= 2; restart++) {
      context.run("stop()", collector::stop);
      collector = fixture.started(LONG);
    }
    fixture.await(() -> begins(log).size() >= 2, "once");
    long pause = pause(log, 2);
    context.require(pause >= LONG - 100, "early", pause, LONG);
    context.require(pause <= LONG + SLACK_MS, "late", pause, LONG);
  }

  @Graded(id = "A4.one", points = 2, dependsOn = "A1")
  void of_two_collectors_one_collects(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 43);
    ShopsFront other = fixture.anotherFront();
    CountDownLatch open = new CountDownLatch(1);
    CountDownLatch held = fixture.front().holdNext(request -> !request.isFirstPage(), open);
    fixture.started(CollectorFixture.OFTEN);
    fixture.await(() -> held.getCount() == 0, "idle");
    fixture.startedBeside(other, CollectorFixture.OFTEN);
    int before = fixture.front().log().requests().size();
    boolean both =
        CheckWait.happensWithin(
            Duration.ofMillis(A_WHILE / 3), () -> !other.log().requests().isEmpty());
    context.require(!both, "both");
    context.require(fixture.front().log().requests().size() == before, "both");
    open.countDown();
    fixture.awaitTruth("unread");
  }

  @Graded(id = "A4.takeover", points = 2, dependsOn = "A1")
  void another_takes_over_when_a_collector_dies(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 44);
    ShopsFront other = fixture.anotherFront();
    CountDownLatch held = other.holdNext(request -> !request.isFirstPage(), new CountDownLatch(1));
    DrivenCollector dying = fixture.startedBeside(other, VERY_LONG);
    fixture.await(() -> held.getCount() == 0, "idle");
    fixture.started(VERY_LONG);
    dying.kill();
    long killed = System.currentTimeMillis();
    fixture.await(() -> !fixture.front().log().requests().isEmpty(), "never");
    long waited = fixture.front().log().requests().get(0).beganMillis() - killed;
    context.require(waited <= TAKE_OVER_MS + SLACK_MS / 2, "late", waited);
    fixture.awaitTruth("unread");
  }
}
