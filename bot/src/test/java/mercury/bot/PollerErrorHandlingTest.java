package mercury.bot;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mercury.bot.fixture.BotApiRequest;
import mercury.bot.fixture.BotDeadline;
import mercury.bot.fixture.BotServiceJvm;
import mercury.bot.fixture.CannedTelegramResponses;
import mercury.bot.fixture.DrivenBotService;
import mercury.bot.fixture.EventualAssertions;
import mercury.bot.fixture.PollerFixture;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.telegram.TelegramPerson;

/** The graded checks of {@link Poller} when Telegram is in trouble. */
@CheckSuite(texts = "mercury.bot.checks", subject = "Poller")
class PollerErrorHandlingTest {

  private static final int UPDATES = 8;

  @Graded(id = "P4.refused", points = 1, dependsOn = "P1")
  void polling_continues_after_an_error(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    fixture
        .telegram()
        .answerNext("getUpdates", 1, CannedTelegramResponses.refusal(409, "Conflict"));
    fixture.telegram().answerNext("getUpdates", 1, CannedTelegramResponses.htmlErrorPage());
    requireGoesOn(context, fixture);
  }

  @Graded(id = "P4.broken", points = 1, dependsOn = "P1")
  void polling_continues_after_a_broken_answer(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    fixture.telegram().answerNext("getUpdates", 1, CannedTelegramResponses.connectionReset());
    fixture.telegram().answerNext("getUpdates", 1, CannedTelegramResponses.malformedJson());
    requireGoesOn(context, fixture);
  }

  private static void requireGoesOn(CheckContext context, PollerFixture fixture) throws Exception {
    fixture.telegram().api().person("Anna").writes("hello");
    fixture.consumeQueue();
    fixture.start();
    fixture.telegram().await("getUpdates", 3, "dead");
    context.require(fixture.nextId() > 0, "none");
  }

  @Graded(id = "P4.flood", points = 1, dependsOn = "P4.refused")
  void a_retry_waits_as_long_as_telegram_asks(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    List<String> forms = List.of("2", "\"1\"", "1.9"); // Telegram writes it in all of these ways
    for (String seconds : forms) {
      fixture
          .telegram()
          .answerNext("getUpdates", 1, CannedTelegramResponses.tooManyRequests(seconds));
    }
    fixture.start();
    List<BotApiRequest> requests = fixture.telegram().await("getUpdates", 4, "dead");
    for (int i = 0; i < forms.size(); i++) {
      long asked = (long) (Double.parseDouble(forms.get(i).replace("\"", "")) * 1_000);
      long millis = millisAfter(requests, i);
      context.require(millis >= asked - 50, "early", millis, forms.get(i));
    }
  }

  private static long millisAfter(List<BotApiRequest> requests, int index) {
    long begun = requests.get(index).arrivedAtNanos();
    return (requests.get(index + 1).arrivedAtNanos() - begun) / 1_000_000;
  }

  @Graded(id = "P4.often", points = 1, dependsOn = "P4.flood")
  void polling_continues_after_any_number_of_errors(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    fixture.telegram().answerNext("getUpdates", 15, CannedTelegramResponses.tooManyRequests("0.2"));
    fixture.telegram().api().person("Anna").writes("hello");
    fixture.consumeQueue();
    fixture.start();
    fixture.telegram().await("getUpdates", 16, "dead");
    context.require(fixture.nextId() > 0, "none");
  }

  @Graded(id = "P4.idle", points = 1, dependsOn = "P4.broken")
  void a_proxy_that_cuts_idle_polls_is_no_trouble(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    Duration idle = Duration.ofSeconds(3);
    fixture.telegram().cutPolls(3, idle);
    fixture.start();
    List<BotApiRequest> requests = fixture.telegram().await("getUpdates", 4, "dead");
    long pause = millisAfter(requests, 2) - idle.toMillis();
    context.require(pause < 1_600, "grows", pause);
  }

  @Graded(id = "P3.log", points = 1, dependsOn = "P1.order")
  void a_log_that_cannot_be_written_delays_no_update(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    String bus = fixture.bus();
    context
        .amqp()
        .hold(
            event ->
                event.is(EventKind.PUBLISH)
                    && event.detail(EventDetail.Publish.class).message().exchange().equals(bus));
    TelegramPerson anna = fixture.telegram().api().person("Anna");
    for (int i = 0; i < UPDATES; i++) {
      anna.writes("hello " + i);
    }
    long first = fixture.telegram().pending().get(0).get("update_id").asLong();
    fixture.consumeQueue();
    fixture.start();
    fixture.requireAll(first, first + UPDATES - 1);
    fixture.requireOffset(first + UPDATES);
  }

  @Graded(id = "P6.pause", points = 1, dependsOn = "P6")
  void stop_ends_a_pause(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    fixture.telegram().answerNext("getUpdates", 1, CannedTelegramResponses.tooManyRequests(3600));
    DrivenBotService poller = fixture.start();
    fixture.telegram().await("getUpdates", 1, "unasked");
    long asked = System.nanoTime();
    boolean early = pollsWithin(fixture, Duration.ofSeconds(1), 1);
    context.require(!early, "early", Duration.ofNanos(System.nanoTime() - asked).toMillis());
    fixture.requireStops(poller);
    context.require(!pollsWithin(fixture, Duration.ofSeconds(1), 1), "goes_on");
  }

  private static boolean pollsWithin(PollerFixture fixture, Duration time, int more)
      throws InterruptedException {
    int before = requests(fixture);
    return fixture.telegram().holdsWithin("getUpdates", time, all -> all.size() >= before + more);
  }

  @Graded(id = "P6.broker", points = 1, dependsOn = "P6")
  void stop_does_not_wait_for_a_broker_that_says_nothing(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    fixture.telegram().api().person("Anna").writes("hello");
    context.amqp().hold(event -> event.is(EventKind.CONFIRM));
    DrivenBotService poller = fixture.start();
    context.await(seen -> seen.count(EventKind.PUBLISH) > 0, "none");
    fixture.requireStops(poller);
  }

  @Graded(id = "P4.busy", points = 1, dependsOn = "P4.refused")
  void an_error_is_not_followed_by_an_immediate_request(CheckContext context) throws Exception {
    requireNotBusy(context, CannedTelegramResponses.refusal(409, "Conflict"), "409");
    requireNotBusy(context, CannedTelegramResponses.result("{}"), "200");
  }

  private static void requireNotBusy(
      CheckContext context, ResponseDefinitionBuilder answer, String status) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    fixture.telegram().answerNext("getUpdates", 1_000_000, answer);
    DrivenBotService poller = fixture.start();
    fixture.telegram().await("getUpdates", 2, "dead");
    boolean busy =
        fixture.telegram().holdsWithin("getUpdates", Duration.ofSeconds(3), all -> all.size() > 15);
    context.require(!busy, "busy", status);
    context.run("stop()", poller::stop);
  }

  @Graded(id = "P4.log", points = 1, dependsOn = "P4.refused")
  void a_failure_is_logged_when_it_begins_and_when_it_ends(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    BotServiceJvm jvm = context.closeLater(BotServiceJvm.of(context, fixture.config()));
    List<String> output = new CopyOnWriteArrayList<>(); // the poller's output up to each request
    Runnable recordOutput = () -> output.add(jvm.output());
    fixture
        .telegram()
        .answerNext("getUpdates", 1, recordOutput, CannedTelegramResponses.result("[]"));
    fixture
        .telegram()
        .answerNext(
            "getUpdates", 2, recordOutput, CannedTelegramResponses.refusal(409, "Conflict"));
    fixture
        .telegram()
        .answerNext("getUpdates", 1, recordOutput, CannedTelegramResponses.result("[]"));
    jvm.start();
    EventualAssertions.holdsUntil(
        BotDeadline.newJvm(), () -> !jvm.isAlive() || requests(fixture) >= 5);
    context.require(requests(fixture) >= 5, "dead", requests(fixture));
    context.require(!output.get(2).equals(output.get(1)), "quiet");
    String again = output.get(3).substring(output.get(2).length());
    context.require(again.isEmpty(), "each", again.lines().findFirst().orElse(""));
    EventualAssertions.require(() -> !jvm.output().equals(output.get(3)), "over");
  }

  private static int requests(PollerFixture fixture) {
    return fixture.telegram().requests("getUpdates").size();
  }
}
