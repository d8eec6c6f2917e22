package mercury.bot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import mercury.bot.fixture.BotApiRequest;
import mercury.bot.fixture.BotServiceJvm;
import mercury.bot.fixture.BotTestData;
import mercury.bot.fixture.BotWorkerFixture;
import mercury.bot.fixture.CannedTelegramResponses;
import mercury.bot.fixture.ConnectionAssertions;
import mercury.bot.fixture.DrivenBotWorker;
import mercury.bot.fixture.EventualAssertions;
import mercury.bot.fixture.GreetingBarrier;
import mercury.harness.amqp.EventKind;
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
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  @Graded(id = "B1", points = 3)
  void the_first_message_makes_a_row_and_a_greeting(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramPerson anna = fixture.newPerson("Anna", "anna_k");
    anna.writes("hello");
    fixture.deliver();
    fixture.requireHandledWithoutException();
    fixture.requireMessages(anna, GREETING);
    fixture.requireRow(anna, "anna_k");
  }

  @Graded(id = "B1.together", points = 4, dependsOn = "B1")
  void many_first_messages_at_once_make_one_row_and_one_greeting(CheckContext context)
      throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.of(context);
    BotServiceJvm.start(context, fixture.config());
    fixture.start();
    TelegramPerson anna = fixture.newPerson("Anna", "anna_k");
    fixture
        .telegram()
        .holdNext(
            GreetingBarrier::isGreeting,
            1,
            new GreetingBarrier(fixture.telegram())::awaitSecondGreeting);
    for (int i = 0; i < 10; i++) {
      anna.writes("hello " + i);
    }
    fixture.deliver();
    fixture.awaitHandled();
    fixture.requireGreetedOnce(anna, "anna_k");
  }

  @Graded(id = "B1.again", points = 2, dependsOn = "B1")
  void a_redelivered_first_message_greets_nobody_again(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramPerson anna = fixture.newPerson("Anna", "anna_k");
    anna.writes("hello");
    String update = fixture.telegram().takeUpdates().get(0).toString();
    for (int i = 0; i < 2; i++) {
      fixture.deliver(update);
      fixture.requireHandledWithoutException();
    }
    fixture.requireGreetedOnce(anna, "anna_k");
  }

  @Graded(id = "B1.crash", points = 2, dependsOn = "B1.again")
  void a_worker_that_dies_while_greeting_leaves_the_greeting_to_the_next(CheckContext context)
      throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.of(context);
    TelegramPerson anna = fixture.newPerson("Anna", "anna_k");
    CountDownLatch died = new CountDownLatch(1);
    context.closeLater(died::countDown);
    fixture.telegram().loseNext(GreetingBarrier::isGreeting, died);
    BotServiceJvm dying = BotServiceJvm.start(context, fixture.config());
    anna.writes("hello");
    fixture.deliver();
    fixture.telegram().await("sendMessage", 1, "unanswered");
    dying.close();
    died.countDown();
    fixture.start();
    fixture.requireMessages(anna, GREETING);
  }

  @Graded(id = "B3", points = 2)
  void anything_but_a_document_is_answered_with_a_request_for_one(CheckContext context)
      throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramPerson anna = fixture.knownPerson("Anna");
    anna.writes("hello");
    anna.sendsPhoto(BotTestData.jpeg());
    anna.writes("/start");
    fixture.deliver();
    fixture.requireHandledWithoutException();
    fixture.requireMessages(anna, REQUIRED, REQUIRED, REQUIRED);
  }

  @Graded(id = "B4.kinds", points = 2)
  void an_update_without_a_message_of_a_person_is_acknowledged_without_an_answer(
      CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramPerson anna = fixture.newPerson("Anna", "anna_k");
    long message = anna.writes("hello");
    fixture.telegram().takeUpdates();
    anna.edits(message, "good-bye");
    anna.presses(message, "button");
    anna.blocks();
    fixture.telegram().api().bot().channel("News").posts("news");
    fixture.deliver();
    for (String odd : BotTestData.ODD_UPDATES) {
      fixture.deliver(odd);
    }
    fixture.requireHandledWithoutException();
    List<BotApiRequest> messages = fixture.telegram().requests("sendMessage");
    context.require(messages.isEmpty(), "answered", messages.size());
  }

  @Graded(id = "B4.ids", points = 1, dependsOn = "B1")
  void large_ids_are_supported(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramProfile large =
        new TelegramProfile(4_503_599_627_370_495L, "Anna", Optional.of("anna_k"), "en");
    TelegramPerson anna = fixture.telegram().api().bot().person(large);
    anna.writes("hello");
    fixture.deliver();
    fixture.requireHandledWithoutException();
    fixture.requireMessages(anna, GREETING);
    fixture.requireRow(anna, "anna_k");
  }

  @Graded(id = "B4.name", points = 1, dependsOn = "B1")
  void without_a_user_name_the_first_name_is_stored(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramPerson anna = fixture.personWithoutUsername("Анна");
    anna.writes("hello");
    fixture.deliver();
    fixture.requireHandledWithoutException();
    fixture.requireRow(anna, "Анна");
  }

  @Graded(id = "B8.flood", points = 1, dependsOn = "B3")
  void a_retry_waits_as_long_as_telegram_asks(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    fixture.telegram().answerNext("sendMessage", 1, CannedTelegramResponses.tooManyRequests(2));
    TelegramPerson anna = fixture.knownPerson("Anna");
    anna.writes("hello");
    fixture.deliver();
    fixture.requireMessages(anna, REQUIRED);
    List<BotApiRequest> requests = fixture.telegram().requests("sendMessage");
    long millis = (requests.get(1).arrivedAtNanos() - requests.get(0).arrivedAtNanos()) / 1_000_000;
    context.require(millis >= 1_950, "early", millis);
  }

  @Graded(id = "B8.blocked", points = 1, dependsOn = "B3")
  void a_user_who_blocked_the_bot_gets_no_retry(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramPerson anna = fixture.knownPerson("Anna");
    anna.writes("hello");
    String update = fixture.telegram().takeUpdates().get(0).toString();
    anna.blocks();
    fixture.deliver(update);
    fixture.requireHandledWithoutException();
    int requests = fixture.telegram().requests("sendMessage").size();
    context.require(requests == 1, "again", requests);
  }

  @Graded(id = "B8.again", points = 1, dependsOn = "B3")
  void a_server_error_is_retried(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    fixture
        .telegram()
        .answerNext(
            "sendMessage", 1, CannedTelegramResponses.refusal(500, "Internal Server Error"));
    TelegramPerson anna = fixture.knownPerson("Anna");
    anna.writes("hello");
    fixture.deliver();
    fixture.requireMessages(anna, REQUIRED);
    fixture.awaitHandled();
  }

  @Graded(id = "B9", points = 1, dependsOn = "B1")
  void stop_releases_the_database_and_the_broker(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.of(context);
    requireOpensNothing(context, fixture);
    DrivenBotWorker worker = fixture.start();
    fixture.newPerson("Anna", "anna_k").writes("hello");
    fixture.deliver();
    fixture.requireHandledWithoutException();
    context.run("stop()", worker::stop);
    EventualAssertions.require(() -> fixture.table().connections() == 0, "pool");
    context.run("stop() again", worker::stop);
    ConnectionAssertions.requireClosed(context);
  }

  /** A pool may open its connections in a thread of its own, so it gets a moment. */
  private static void requireOpensNothing(CheckContext context, BotWorkerFixture fixture)
      throws Exception {
    DrivenBotWorker unused = DrivenBotWorker.of(context, fixture.config());
    boolean opens =
        EventualAssertions.holdsWithin(A_MOMENT, () -> fixture.table().connections() > 0);
    opens |= context.amqp().timeline().count(EventKind.CONNECTION_OPENED) > 0;
    context.require(!opens, "opens");
    context.run("stop() before start()", unused::stop);
  }
}
