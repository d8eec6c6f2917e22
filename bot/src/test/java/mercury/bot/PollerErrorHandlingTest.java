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
@CheckSuite(texts = "mercury.bot.checks", subject = Poller.class)
class PollerErrorHandlingTest {

  @Graded(id = "P4.refused", points = 2, dependsOn = "P1")
  void a_refusal_is_sat_out(CheckContext context) throws Exception {
    PollerFixture polling = PollerFixture.of(context);
    polling.telegram().answers("getUpdates", 1, CannedTelegramResponses.refusal(409, "Conflict"));
    polling.telegram().answers("getUpdates", 1, CannedTelegramResponses.page());
    requireGoesOn(context, polling);
  }

  @Graded(id = "P4.broken", points = 1, dependsOn = "P1")
  void a_broken_answer_is_sat_out(CheckContext context) throws Exception {
    PollerFixture polling = PollerFixture.of(context);
    polling.telegram().answers("getUpdates", 1, CannedTelegramResponses.reset());
    polling.telegram().answers("getUpdates", 1, CannedTelegramResponses.garbage());
    requireGoesOn(context, polling);
  }

  private static void requireGoesOn(CheckContext context, PollerFixture polling) throws Exception {
    polling.telegram().api().person("Anna").writes("hello");
    polling.receive();
    polling.start();
    polling.telegram().await("getUpdates", 3, "dead");
    context.require(polling.nextId() > 0, "none");
  }

  @Graded(id = "P4.flood", points = 1, dependsOn = "P4.refused")
  void telegram_is_left_alone_as_long_as_it_asks(CheckContext context) throws Exception {
    PollerFixture polling = PollerFixture.of(context);
    polling.telegram().answers("getUpdates", 1, CannedTelegramResponses.flood(2));
    polling.start();
    List<BotApiRequest> asked = polling.telegram().await("getUpdates", 2, "dead");
    long millis = (asked.get(1).nanos() - asked.get(0).nanos()) / 1_000_000;
    context.require(millis >= 1_950, "early", millis);
  }

  @Graded(id = "P4.busy", points = 1, dependsOn = "P4.refused")
  void a_refusal_is_not_answered_by_asking_at_once(CheckContext context) throws Exception {
    PollerFixture polling = PollerFixture.of(context);
    polling
        .telegram()
        .answers("getUpdates", 1_000_000, CannedTelegramResponses.refusal(409, "Conflict"));
    polling.start();
    polling.telegram().await("getUpdates", 2, "dead");
    boolean busy =
        polling.telegram().awaits("getUpdates", Duration.ofSeconds(3), all -> all.size() > 15);
    context.require(!busy, "busy");
  }

  @Graded(id = "P4.log", points = 1, dependsOn = "P4.refused")
  void trouble_is_logged_when_it_begins_and_when_it_is_over(CheckContext context) throws Exception {
    PollerFixture polling = PollerFixture.of(context);
    BotServiceJvm own = context.closeLater(BotServiceJvm.of(polling.config()));
    List<String> printed = new CopyOnWriteArrayList<>(); // until each request, by the poller
    Runnable look = () -> printed.add(own.printed());
    polling.telegram().answers("getUpdates", 1, look, CannedTelegramResponses.result("[]"));
    polling
        .telegram()
        .answers("getUpdates", 2, look, CannedTelegramResponses.refusal(409, "Conflict"));
    polling.telegram().answers("getUpdates", 1, look, CannedTelegramResponses.result("[]"));
    own.start();
    EventualAssertions.within(
        LoadAwareTimeout.ofOwnJvm(), () -> !own.isAlive() || asked(polling) >= 5);
    context.require(asked(polling) >= 5, "dead", asked(polling));
    context.require(!printed.get(2).equals(printed.get(1)), "quiet");
    String again = printed.get(3).substring(printed.get(2).length());
    context.require(again.isEmpty(), "each", again.lines().findFirst().orElse(""));
    EventualAssertions.require(() -> !own.printed().equals(printed.get(3)), "over");
  }

  private static int asked(PollerFixture polling) {
    return polling.telegram().asked("getUpdates").size();
  }
}
