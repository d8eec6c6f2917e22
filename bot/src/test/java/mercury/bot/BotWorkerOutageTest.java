package mercury.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import mercury.bot.fixture.BotApiRequest;
import mercury.bot.fixture.BotDeadline;
import mercury.bot.fixture.BotTestData;
import mercury.bot.fixture.BotUpdateJson;
import mercury.bot.fixture.BotWorkerFixture;
import mercury.bot.fixture.CannedTelegramResponses;
import mercury.bot.fixture.DeadLetterAssertions;
import mercury.bot.fixture.DrivenBotWorker;
import mercury.bot.fixture.EventualAssertions;
import mercury.bot.fixture.GreetingBarrier;
import mercury.bot.fixture.StoreOutage;
import mercury.bot.fixture.UserTableLock;
import mercury.harness.amqp.EventKind;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.telegram.TelegramPerson;

/** The graded checks of {@link BotWorker} when what it needs is in trouble, and when it stops. */
@CheckSuite(texts = "mercury.bot.checks", subject = "BotWorker")
class BotWorkerOutageTest {

  private static final String GREETING = "[greeting]";
  private static final String REQUIRED = "[document is required]";
  private static final String DOCUMENT = "[document]";
  private static final String SAVED = "[document has been saved]";
  private static final int BEFORE_THE_END = 12; // of a wait of 14 s
  private static final long GROUP = -4_000_000_001L;
  private static final long SUPERGROUP = -1_004_000_000_001L;

  @Graded(id = "B7.away", points = 2, dependsOn = "B2")
  void an_outage_of_the_stores_costs_no_update(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.of(context);
    StoreOutage outage = StoreOutage.of(context, fixture);
    fixture.start(outage.config());
    TelegramPerson anna = fixture.knownPerson("Anna");
    TelegramPerson boris = fixture.knownPerson("Boris");
    boris.writes("hello");
    fixture.deliver();
    fixture.requireMessages(boris, REQUIRED);
    outage.begin();
    byte[] content = BotTestData.bytes(1_000);
    anna.sends(BotTestData.stream(content), "a.txt", "text/plain");
    fixture.deliver();
    outage.endAfter(Duration.ofSeconds(4));
    boolean saved =
        EventualAssertions.holdsUntil(
            BotDeadline.afterOutage(), () -> BotWorkerFixture.count(anna, SAVED) > 0);
    DeadLetterAssertions.requireNone(context);
    context.require(saved, "silent", BotWorkerFixture.texts(anna));
    fixture.bucket().requireOnly(context, List.of(content));
    requireHandledAfterShutdown(context, fixture);
  }

  /** The database ends the worker's connection in the middle of a statement, as in a restart. */
  private static void requireHandledAfterShutdown(CheckContext context, BotWorkerFixture fixture)
      throws Exception {
    TelegramPerson clara = fixture.newPerson("Clara", "clara_k");
    try (UserTableLock lock = fixture.table().lock()) {
      clara.writes("hello");
      fixture.deliver();
      EventualAssertions.require(() -> lock.endWaiting() > 0, "unasked");
      // what fails twice is set aside
      EventualAssertions.require(
          () -> lock.endWaiting() > 0, "shut", BotWorkerFixture.texts(clara));
    }
    boolean greeted =
        EventualAssertions.holdsUntil(
            BotDeadline.afterOutage(), () -> BotWorkerFixture.count(clara, GREETING) > 0);
    DeadLetterAssertions.requireNone(context);
    context.require(greeted, "shut", BotWorkerFixture.texts(clara));
  }

  @Graded(id = "B8.often", points = 1, dependsOn = "B1")
  void a_greeting_is_tried_until_telegram_takes_it(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    fixture
        .telegram()
        .answerNext("sendMessage", 12, CannedTelegramResponses.tooManyRequests("0.2"));
    TelegramPerson anna = fixture.newPerson("Anna", "anna_k");
    anna.writes("hello");
    fixture.deliver();
    boolean greeted =
        EventualAssertions.holdsUntil(BotDeadline.afterOutage(), () -> !anna.answers().isEmpty());
    DeadLetterAssertions.requireNone(context);
    context.require(greeted, "silent", BotWorkerFixture.texts(anna));
    fixture.requireMessages(anna, GREETING);
    EventualAssertions.require(() -> fixture.table().rows() == 1, "rows", 0);
    fixture.requireRow(anna, "anna_k");
  }

  @Graded(id = "B8.others", points = 2, dependsOn = "B8.flood")
  void other_people_do_not_wait_for_somebody_elses_pause(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    List<TelegramPerson> slow = new ArrayList<>();
    for (int i = 0; i < BotWorkerFixture.CAPACITY; i++) {
      TelegramPerson person = fixture.knownPerson("Slow" + i);
      fixture
          .telegram()
          .answerNext(
              request -> request.isMessageTo(person.id()),
              1,
              CannedTelegramResponses.tooManyRequests(4));
      person.writes("hello");
      slow.add(person);
    }
    fixture.deliver();
    fixture.telegram().await("sendMessage", BotWorkerFixture.CAPACITY, "unanswered");
    TelegramPerson anna = fixture.knownPerson("Anna");
    anna.writes("hello");
    fixture.deliver();
    fixture.requireMessages(anna, REQUIRED);
    for (TelegramPerson person : slow) {
      fixture.requireMessages(person, REQUIRED);
    }
    requireBefore(context, fixture.telegram().requests("sendMessage"), anna, slow);
  }

  /** Fails unless somebody was answered before anybody who had to wait. */
  private static void requireBefore(
      CheckContext context,
      List<BotApiRequest> sent,
      TelegramPerson quick,
      List<TelegramPerson> slow) {
    int answered = indexes(sent, quick).get(0);
    for (TelegramPerson person : slow) {
      context.require(indexes(sent, person).get(1) > answered, "waited");
    }
  }

  private static List<Integer> indexes(List<BotApiRequest> sent, TelegramPerson to) {
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      if (sent.get(i).isMessageTo(to.id())) {
        indexes.add(i);
      }
    }
    return indexes;
  }

  @Graded(id = "B8.final", points = 2, dependsOn = "B3")
  void a_lasting_refusal_is_final(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramPerson anna = fixture.newPerson("Anna", "anna_k");
    requireOneAttempt(context, fixture, anna, "chat not found");
    fixture.requireRow(anna, "anna_k");
    for (String reason : List.of("not enough rights to send text messages", "TOPIC_CLOSED")) {
      requireOneAttempt(context, fixture, fixture.knownPerson("Boris"), reason);
    }
  }

  /** Fails if what was refused is sent again; what is sent is the matter of other checks. */
  private static void requireOneAttempt(
      CheckContext context, BotWorkerFixture fixture, TelegramPerson person, String reason)
      throws Exception {
    fixture
        .telegram()
        .answerNext(
            request -> request.isMessageTo(person.id()),
            1,
            CannedTelegramResponses.refusal(400, "Bad Request: " + reason));
    person.writes(reason);
    fixture.deliver();
    fixture.requireHandledWithoutException();
    List<String> sent =
        fixture.telegram().messagesTo(person.id()).stream().map(r -> r.text("text")).toList();
    context.require(new HashSet<>(sent).size() == sent.size(), "again", String.join(" ", sent));
  }

  @Graded(id = "B8.moved", points = 1, dependsOn = "B3")
  void a_group_that_moved_is_answered_at_its_new_id(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    fixture
        .telegram()
        .answerNext(
            request -> request.isMessageTo(GROUP),
            Integer.MAX_VALUE,
            CannedTelegramResponses.movedTo(SUPERGROUP));
    fixture.telegram().acceptMessagesTo(SUPERGROUP);
    TelegramPerson anna = fixture.knownPerson("Anna");
    Map<String, Object> sender = BotUpdateJson.person(anna.id(), "Anna", "anna_k");
    fixture.deliver(BotUpdateJson.text(1, sender, BotUpdateJson.group(GROUP), "hello"));
    fixture.requireHandledWithoutException();
    List<String> told =
        fixture.telegram().messagesTo(SUPERGROUP).stream().map(to -> to.text("text")).toList();
    context.require(told.equals(List.of(REQUIRED)), "unmoved");
  }

  @Graded(id = "B9.wait", points = 2, dependsOn = "B9")
  void stop_ends_a_long_wait_and_loses_nothing(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.of(context);
    fixture.telegram().answerNext("sendMessage", 1, CannedTelegramResponses.tooManyRequests(14));
    DrivenBotWorker worker = fixture.start();
    TelegramPerson anna = fixture.knownPerson("Anna");
    anna.writes("hello");
    fixture.deliver();
    fixture.telegram().await("sendMessage", 1, "unanswered");
    Duration intoTheWait = Duration.ofMillis(500);
    fixture.telegram().holdsWithin("sendMessage", intoTheWait, all -> all.size() > 1);
    long began = System.nanoTime();
    context.run("stop()", worker::stop);
    long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    context.require(seconds < BEFORE_THE_END, "stuck", "stop()", BEFORE_THE_END);
    fixture.start();
    fixture.requireMessages(anna, REQUIRED);
    DeadLetterAssertions.requireNone(context);
  }

  @Graded(id = "B9.running", points = 1, dependsOn = "B9")
  void stop_lets_a_running_handler_finish(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.of(context);
    CountDownLatch held = new CountDownLatch(1);
    context.closeLater(held::countDown);
    fixture
        .telegram()
        .holdNext(request -> request.isMethod("file"), 1, () -> GreetingBarrier.await(held));
    DrivenBotWorker worker = fixture.start();
    TelegramPerson anna = fixture.knownPerson("Anna");
    byte[] content = BotTestData.bytes(1_000);
    anna.sends(BotTestData.stream(content), "a.txt", "text/plain");
    fixture.deliver();
    fixture.telegram().await("file", 1, "unanswered");
    FutureTask<Void> stopping =
        new FutureTask<>(
            () -> {
              worker.stop();
              return null;
            });
    new Thread(stopping, "stop").start();
    EventualAssertions.holdsWithin(
        Duration.ofSeconds(1),
        () -> context.amqp().timeline().count(EventKind.CANCEL, EventKind.CONNECTION_CLOSE) > 0);
    held.countDown();
    fixture.requireMessages(anna, DOCUMENT, SAVED);
    context.run("stop()", stopping::get);
    fixture.bucket().requireOnly(context, List.of(content));
    fixture.requireHandledWithoutException();
    EventualAssertions.require(() -> fixture.table().connections() == 0, "pool");
  }
}
