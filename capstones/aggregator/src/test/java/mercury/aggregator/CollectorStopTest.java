package mercury.aggregator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import mercury.aggregator.fixture.CollectorFixture;
import mercury.aggregator.fixture.DrivenCollector;
import mercury.aggregator.fixture.ShopsFront;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.WireEvent;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.CheckWait;
import mercury.harness.check.Graded;
import mercury.harness.driver.SubjectException;

/** The graded checks of a collector's end (A10). */
@CheckSuite(texts = "mercury.aggregator.checks", subject = "Collector", patience = 12_000)
class CollectorStopTest {

  private static final long MOST_MS = 5_000;
  private static final long SLACK_MS = 1_500;
  private static final long VERY_LONG = 600_000;
  private static final int STEP = 25;
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  @Graded(id = "A10", points = 3, dependsOn = "A1")
  void a_stop_ends_a_collect_between_pages(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 101);
    CountDownLatch open = new CountDownLatch(1);
    CountDownLatch held = fixture.front().holdNext(request -> !request.isFirstPage(), open);
    DrivenCollector collector = fixture.started(VERY_LONG);
    fixture.await(() -> held.getCount() == 0, "idle");
    int asked = fixture.front().log().requests().size();
    requireQuick(context, collector, "slow");
    open.countDown();
    boolean goesOn =
        CheckWait.happensWithin(A_MOMENT, () -> fixture.front().log().requests().size() > asked);
    context.require(!goesOn, "goes_on", fixture.front().log().requests().size() - asked);
    CollectorFixture refusing = CollectorFixture.of(context, 103);
    for (String shop : List.of(ShopsFront.NETVIDEO, ShopsFront.COUNTRYLINK)) {
      refusing.shops().fault(shop, "too_many_requests", Map.of("retry_after", 60));
    }
    DrivenCollector waiting = refusing.started(VERY_LONG);
    refusing.await(() -> !refusing.front().log().answers(429).isEmpty(), "idle");
    requireQuick(context, waiting, "slow");
  }

  private static void requireQuick(CheckContext context, DrivenCollector collector, String mode)
      throws Exception {
    long begin = System.nanoTime();
    context.run("stop()", collector::stop);
    long millis = (System.nanoTime() - begin) / 1_000_000;
    context.require(millis <= MOST_MS + SLACK_MS, mode, millis);
  }

  @Graded(id = "A10.close", points = 2, dependsOn = "A1")
  void a_stop_closes_everything(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 102);
    DrivenCollector collector = fixture.startedAndTold();
    context.run("stop()", collector::stop);
    requireClosed(context, fixture, collector);
    context.run("stop() again", collector::stop);
    Optional<Exception> again = context.exceptionFrom("start()", collector::start);
    boolean refused =
        again.filter(e -> SubjectException.isA(e, IllegalStateException.class)).isPresent();
    context.require(refused, "starts");
    DrivenCollector frozen = fixture.started(CollectorFixture.OFTEN);
    try (WireFault hold = context.amqp().hold(event -> event.is(EventKind.CONFIRM))) {
      fixture.shops().change(STEP);
      context.triggered(hold, "unsent");
      requireQuick(context, frozen, "slow");
    }
    fixture.started(CollectorFixture.OFTEN);
    fixture.awaitTruth("lost");
  }

  private static void requireClosed(
      CheckContext context, CollectorFixture fixture, DrivenCollector collector) throws Exception {
    fixture.await(() -> fixture.database().connections() == 0, "database");
    context.await(
        seen -> seen.count(EventKind.CONNECTION_OPENED) == seen.count(EventKind.CONNECTION_CLOSED),
        "broker");
    for (WireEvent end : context.amqp().timeline().of(EventKind.CONNECTION_CLOSED)) {
      context.require(end.detail(EventDetail.CloseReason.class).orderly(), "disorderly");
    }
    List<String> threads = collector.busyThreads();
    context.require(threads.isEmpty(), "threads", threads);
  }
}
