package mercury.aggregator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mercury.aggregator.fixture.CollectorFixture;
import mercury.aggregator.fixture.ShopRequestLog;
import mercury.aggregator.fixture.ShopRequestLog.Answered;
import mercury.aggregator.fixture.ShopRequestLog.Request;
import mercury.aggregator.fixture.ShopsFront;
import mercury.aggregator.fixture.ToldEvent;
import mercury.aggregator.fixture.TrueCard;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The graded checks of how the shops are read (A1). */
@CheckSuite(texts = "mercury.aggregator.checks", subject = "Collector", patience = 12_000)
class ShopReadingTest {

  private static final String NETVIDEO = ShopsFront.NETVIDEO;
  private static final String COUNTRYLINK = ShopsFront.COUNTRYLINK;
  private static final int RETRY_AFTER = 3;
  private static final int TOLERANCE_MS = 50;
  private static final int MANY = 40;
  private static final long ANSWER_MS = 1_500;

  @Graded(id = "A1", points = 4)
  void both_shops_are_read_whole(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 1);
    fixture.startedAndTold();
  }

  @Graded(id = "A1.etag", points = 2, dependsOn = "A1")
  void a_page_that_is_known_is_asked_for_with_its_tag(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 2);
    fixture.startedAndTold();
    fixture.awaitReadings(2);
    ShopRequestLog log = fixture.front().log();
    for (Answered known : log.answers(200)) {
      log.requests().stream()
          .filter(later -> isLater(later, known))
          .findFirst()
          .ifPresent(
              later ->
                  context.require(
                      later.ifNoneMatch().orElse("").contains(known.tag().orElseThrow()),
                      "untagged",
                      later.query()));
    }
    context.require(!log.answers(304).isEmpty(), "untagged", "");
    fixture.shops().change(MANY);
    fixture.awaitTruth("stale");
  }

  private static boolean isLater(Request later, Answered known) {
    return later.shop().equals(known.request().shop())
        && later.query().equals(known.request().query())
        && later.beganMillis() > known.endedMillis();
  }

  @Graded(id = "A1.retry", points = 2, dependsOn = "A1")
  void a_shop_is_not_asked_before_it_wants_to_be(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 3);
    fixture.startedAndTold();
    Map<String, Integer> fault = Map.of("retry_after", RETRY_AFTER, "times", 1);
    for (String shop : List.of(NETVIDEO, COUNTRYLINK)) {
      fixture.shops().fault(shop, "too_many_requests", fault);
    }
    ShopRequestLog log = fixture.front().log();
    fixture.await(() -> log.answers(429).size() == 2, "idle");
    for (Answered refused : log.answers(429)) {
      List<Request> asked = log.requests(refused.request().shop());
      int number = asked.indexOf(refused.request());
      fixture.await(
          () -> log.requests(refused.request().shop()).size() > number + 1,
          "stops",
          refused.request().shop());
      long waited =
          log.requests(refused.request().shop()).get(number + 1).beganMillis()
              - refused.endedMillis();
      context.require(waited >= RETRY_AFTER * 1000L - TOLERANCE_MS, "early", waited);
    }
    fixture.shops().change(MANY);
    fixture.awaitTruth("stops");
  }

  @Graded(id = "A1.pause", points = 2, dependsOn = "A1")
  void a_shop_that_fails_is_asked_again_after_growing_pauses(CheckContext context)
      throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 4);
    fixture.startedAndTold();
    fixture.shops().fault(NETVIDEO, "server_error", Map.of());
    ShopRequestLog log = fixture.front().log();
    fixture.await(() -> log.answers(500).size() >= 3, "once");
    List<Answered> failed = log.answers(500);
    long first = failed.get(1).request().beganMillis() - failed.get(0).endedMillis();
    long second = failed.get(2).request().beganMillis() - failed.get(1).endedMillis();
    context.require(second > first * 13 / 10, "same", first, second);
    int before = log.readings();
    fixture.await(
        () -> log.requests(COUNTRYLINK).size() > 0 && log.readings() > before, "stops", NETVIDEO);
    long time = System.currentTimeMillis() - failed.get(0).endedMillis();
    long perSecond = 1000L * log.answers(500).size() / Math.max(1000, time);
    context.require(perSecond <= 10, "busy", perSecond);
    fixture.shops().mend();
    fixture.shops().change(MANY);
    fixture.awaitTruth("stops");
  }

  @Graded(id = "A1.slow", points = 2, dependsOn = "A1")
  void a_shop_that_does_not_answer_holds_up_nothing_else(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 5).impatient(ANSWER_MS);
    fixture.startedAndTold();
    Map<String, String> before = fixture.events().prices(NETVIDEO);
    fixture.shops().fault(NETVIDEO, "slow", Map.of("millis", 60_000));
    fixture.shops().change(MANY);
    fixture.awaitTruth(COUNTRYLINK, "held");
    fixture.shops().change(MANY);
    fixture.awaitTruth(COUNTRYLINK, "held");
    requireKept(context, fixture, NETVIDEO, before);
  }

  @Graded(id = "A1.half", points = 2, dependsOn = "A1")
  void half_a_reading_removes_nothing(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 6);
    fixture.startedAndTold();
    Map<String, String> netVideo = fixture.events().prices(NETVIDEO);
    fixture.shops().fault(NETVIDEO, "missing_page", Map.of("page", 2));
    fixture.shops().change(MANY);
    fixture.awaitTruth(COUNTRYLINK, "held");
    requireKept(context, fixture, NETVIDEO, netVideo);
    fixture.shops().mend();
    fixture.awaitTruth("stops");
    Map<String, String> countryLink = fixture.events().prices(COUNTRYLINK);
    fixture.shops().fault(COUNTRYLINK, "half_page", Map.of());
    fixture.shops().change(MANY);
    fixture.awaitTruth(NETVIDEO, "held");
    requireKept(context, fixture, COUNTRYLINK, countryLink);
    fixture.shops().mend();
    fixture.awaitTruth("stops");
  }

  /** Fails if a card has been lost that the shop has told of. */
  private static void requireKept(
      CheckContext context, CollectorFixture fixture, String shop, Map<String, String> before)
      throws Exception {
    fixture.awaitReadings(1);
    Set<String> kept = fixture.events().prices(shop).keySet();
    List<String> lost = before.keySet().stream().filter(id -> !kept.contains(id)).toList();
    context.require(lost.isEmpty(), "lost", lost.size(), shop);
  }

  @Graded(id = "A1.moved", points = 2, dependsOn = "A1")
  void a_card_between_two_pages_that_move_is_not_lost(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 7);
    fixture.startedAndTold();
    TrueCard gone = firstOfNetVideo(fixture);
    int before = fixture.events().all().size();
    fixture
        .front()
        .atNext(
            request -> request.shop().equals(NETVIDEO) && !request.isFirstPage(),
            () -> vanish(fixture, gone));
    String id = gone.idAt(NETVIDEO).orElseThrow();
    fixture.await(() -> !fixture.events().prices(NETVIDEO).containsKey(id), "stays");
    fixture.awaitReadings(2);
    Set<String> changed =
        fixture.events().since(before).stream().map(ToldEvent::product).collect(Collectors.toSet());
    context.require(changed.size() == 1, "moved", changed.size() - 1);
  }

  private static TrueCard firstOfNetVideo(CollectorFixture fixture) throws Exception {
    return fixture.shops().truth().stream()
        .filter(card -> card.idAt(NETVIDEO).isPresent())
        .min(Comparator.comparing(card -> card.idAt(NETVIDEO).orElseThrow()))
        .orElseThrow();
  }

  private static void vanish(CollectorFixture fixture, TrueCard card) {
    try {
      fixture.shops().fault(NETVIDEO, "vanished_card", Map.of("card", card.id()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Graded(id = "A1.twice", points = 1, dependsOn = "A1")
  void an_entry_that_comes_twice_is_one_card(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 8);
    fixture.shops().fault(NETVIDEO, "duplicates", Map.of());
    fixture.shops().fault(COUNTRYLINK, "duplicates", Map.of());
    fixture.startedAndTold();
    fixture.awaitReadings(2);
    int events = fixture.events().all().size();
    int cards = fixture.shops().truth().size();
    context.require(events == cards, "events", events, cards);
  }
}
