package mercury.bot;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mercury.bot.fixture.BotApiRequest;
import mercury.bot.fixture.BotServiceJvm;
import mercury.bot.fixture.CannedTelegramResponses;
import mercury.bot.fixture.EventualAssertions;
import mercury.bot.fixture.LoadAwareTimeout;
import mercury.bot.fixture.PollerFixture;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The graded checks of {@link Poller} when Telegram is in trouble. */
@CheckSuite(texts = "mercury.bot.checks", subject = "Poller")
class PollerErrorHandlingTest {

  @Graded(id = "P4.refused", points = 2, dependsOn = "P1")
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
    fixture.telegram().answerNext("getUpdates", 1, CannedTelegramResponses.tooManyRequests(2));
    fixture.start();
    List<BotApiRequest> requests = fixture.telegram().await("getUpdates", 2, "dead");
    long millis = (requests.get(1).arrivedAtNanos() - requests.get(0).arrivedAtNanos()) / 1_000_000;
    context.require(millis >= 1_950, "early", millis);
  }

  @Graded(id = "P4.busy", points = 1, dependsOn = "P4.refused")
  void an_error_is_not_followed_by_an_immediate_request(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    fixture
        .telegram()
        .answerNext("getUpdates", 1_000_000, CannedTelegramResponses.refusal(409, "Conflict"));
    fixture.start();
    fixture.telegram().await("getUpdates", 2, "dead");
    boolean busy =
        fixture.telegram().holdsWithin("getUpdates", Duration.ofSeconds(3), all -> all.size() > 15);
    context.require(!busy, "busy");
  }

  @Graded(id = "P4.log", points = 1, dependsOn = "P4.refused")
  void a_failure_is_logged_when_it_begins_and_when_it_ends(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    BotServiceJvm jvm = context.closeLater(BotServiceJvm.of(fixture.config()));
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
    EventualAssertions.holdsWithin(
        LoadAwareTimeout.forNewJvm(), () -> !jvm.isAlive() || requests(fixture) >= 5);
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
