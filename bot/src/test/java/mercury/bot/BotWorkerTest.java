package mercury.bot;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import mercury.bot.fixture.BotApiRequest;
import mercury.bot.fixture.BotServiceJvm;
import mercury.bot.fixture.BotTestData;
import mercury.bot.fixture.BotWorkerFixture;
import mercury.bot.fixture.CannedTelegramResponses;
import mercury.bot.fixture.ConnectionAssertions;
import mercury.bot.fixture.EventualAssertions;
import mercury.bot.fixture.GreetingBarrier;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.telegram.TelegramPerson;
import mercury.telegram.TelegramProfile;

/** The graded checks of {@link BotWorker}. */
@CheckSuite(texts = "mercury.bot.checks")
class BotWorkerTest {

  private static final String GREETING = "[greeting]";
  private static final String REQUIRED = "[document is required]";

  @Graded(id = "B1", points = 4)
  void the_first_message_makes_a_row_and_a_greeting(CheckContext context) throws Exception {
    BotWorkerFixture work = BotWorkerFixture.started(context);
    TelegramPerson anna = work.newcomer("Anna", "anna_k");
    anna.writes("hello");
    work.deliver();
    work.handledWell();
    work.requireSaid(anna, GREETING);
    work.requireRow(anna, "anna_k");
  }

  @Graded(id = "B1.together", points = 5, dependsOn = "B1")
  void many_first_messages_at_once_make_one_of_each(CheckContext context) throws Exception {
    BotWorkerFixture work = BotWorkerFixture.started(context);
    TelegramPerson anna = work.newcomer("Anna", "anna_k");
    work.telegram()
        .holds(GreetingBarrier::isGreeting, 1, new GreetingBarrier(work.telegram())::forTheSecond);
    for (int i = 0; i < 10; i++) {
      anna.writes("hello " + i);
    }
    work.deliver();
    work.handled();
    work.requireGreetedOnce(anna, "anna_k");
  }

  @Graded(id = "B1.again", points = 3, dependsOn = "B1")
  void a_redelivered_first_message_greets_nobody_again(CheckContext context) throws Exception {
    BotWorkerFixture work = BotWorkerFixture.started(context);
    TelegramPerson anna = work.newcomer("Anna", "anna_k");
    anna.writes("hello");
    String update = work.telegram().take().get(0).toString();
    for (int i = 0; i < 2; i++) {
      work.deliver(update);
      work.handledWell();
    }
    work.requireGreetedOnce(anna, "anna_k");
  }

  @Graded(id = "B1.crash", points = 2, dependsOn = "B1.again")
  void a_worker_that_dies_greeting_leaves_the_greeting_to_the_next(CheckContext context)
      throws Exception {
    BotWorkerFixture work = BotWorkerFixture.of(context);
    TelegramPerson anna = work.newcomer("Anna", "anna_k");
    CountDownLatch died = new CountDownLatch(1);
    context.closeLater(died::countDown);
    work.telegram().loses(GreetingBarrier::isGreeting, died);
    BotServiceJvm dying = BotServiceJvm.start(context, work.config());
    anna.writes("hello");
    work.deliver();
    work.telegram().await("sendMessage", 1, "unanswered");
    dying.close();
    died.countDown();
    work.start();
    work.requireSaid(anna, GREETING);
  }

  @Graded(id = "B3", points = 3)
  void anything_but_a_document_is_answered_with_what_is_wanted(CheckContext context)
      throws Exception {
    BotWorkerFixture work = BotWorkerFixture.started(context);
    TelegramPerson anna = work.known("Anna");
    anna.writes("hello");
    anna.sendsPhoto(BotTestData.picture());
    work.deliver();
    work.handledWell();
    work.requireSaid(anna, REQUIRED, REQUIRED);
  }

  @Graded(id = "B4.kinds", points = 3)
  void what_is_no_message_of_somebody_is_acknowledged_in_silence(CheckContext context)
      throws Exception {
    BotWorkerFixture work = BotWorkerFixture.started(context);
    TelegramPerson anna = work.newcomer("Anna", "anna_k");
    long message = anna.writes("hello");
    work.telegram().take();
    anna.edits(message, "good-bye");
    anna.presses(message, "button");
    anna.blocks();
    work.telegram().api().bot().channel("News").posts("news");
    work.deliver();
    for (String odd : BotTestData.ODD_UPDATES) {
      work.deliver(odd);
    }
    work.handledWell();
    List<BotApiRequest> said = work.telegram().asked("sendMessage");
    context.require(said.isEmpty(), "answered", said.size());
  }

  @Graded(id = "B4.ids", points = 2, dependsOn = "B1")
  void large_ids_are_ids(CheckContext context) throws Exception {
    BotWorkerFixture work = BotWorkerFixture.started(context);
    TelegramProfile large =
        new TelegramProfile(7_123_456_789L, "Anna", Optional.of("anna_k"), "en");
    TelegramPerson anna = work.telegram().api().bot().person(large);
    anna.writes("hello");
    work.deliver();
    work.handledWell();
    work.requireSaid(anna, GREETING);
    work.requireRow(anna, "anna_k");
  }

  @Graded(id = "B4.name", points = 2, dependsOn = "B1")
  void without_a_user_name_the_first_name_is_stored(CheckContext context) throws Exception {
    BotWorkerFixture work = BotWorkerFixture.started(context);
    TelegramPerson anna = work.nameless("Анна");
    anna.writes("hello");
    work.deliver();
    work.handledWell();
    work.requireRow(anna, "Анна");
  }

  @Graded(id = "B8.flood", points = 1, dependsOn = "B3")
  void telegram_is_left_alone_as_long_as_it_asks(CheckContext context) throws Exception {
    BotWorkerFixture work = BotWorkerFixture.started(context);
    work.telegram().answers("sendMessage", 1, CannedTelegramResponses.flood(2));
    TelegramPerson anna = work.known("Anna");
    anna.writes("hello");
    work.deliver();
    work.requireSaid(anna, REQUIRED);
    List<BotApiRequest> asked = work.telegram().asked("sendMessage");
    long millis = (asked.get(1).nanos() - asked.get(0).nanos()) / 1_000_000;
    context.require(millis >= 1_950, "early", millis);
  }

  @Graded(id = "B8.blocked", points = 1, dependsOn = "B3")
  void who_blocked_the_bot_is_left_alone(CheckContext context) throws Exception {
    BotWorkerFixture work = BotWorkerFixture.started(context);
    TelegramPerson anna = work.known("Anna");
    anna.writes("hello");
    String update = work.telegram().take().get(0).toString();
    anna.blocks();
    work.deliver(update);
    work.handledWell();
    int asked = work.telegram().asked("sendMessage").size();
    context.require(asked == 1, "again", asked);
  }

  @Graded(id = "B8.again", points = 1, dependsOn = "B3")
  void an_error_of_the_server_is_not_the_end(CheckContext context) throws Exception {
    BotWorkerFixture work = BotWorkerFixture.started(context);
    work.telegram()
        .answers("sendMessage", 1, CannedTelegramResponses.refusal(500, "Internal Server Error"));
    TelegramPerson anna = work.known("Anna");
    anna.writes("hello");
    work.deliver();
    work.requireSaid(anna, REQUIRED);
    work.handled();
  }

  @Graded(id = "B9", points = 1, dependsOn = "B1")
  void stop_releases_the_database_and_the_broker(CheckContext context) throws Exception {
    BotWorkerFixture work = BotWorkerFixture.of(context);
    BotWorker worker = work.start();
    work.newcomer("Anna", "anna_k").writes("hello");
    work.deliver();
    work.handledWell();
    context.run("stop()", worker::stop);
    EventualAssertions.require(() -> work.table().connections() == 0, "pool");
    context.run("stop() again", worker::stop);
    ConnectionAssertions.requireClosed(context);
  }
}
