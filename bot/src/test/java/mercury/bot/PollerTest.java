package mercury.bot;

import com.rabbitmq.client.AMQP;
import java.time.Duration;
import java.util.List;
import mercury.bot.fixture.BotApiRequest;
import mercury.bot.fixture.CannedTelegramResponses;
import mercury.bot.fixture.ConnectionAssertions;
import mercury.bot.fixture.DrivenBotService;
import mercury.bot.fixture.PollerFixture;
import mercury.bot.fixture.UpdateSamples;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.telegram.TelegramPerson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The graded checks of {@link Poller}. */
@CheckSuite(texts = "mercury.bot.checks")
class PollerTest {

  private static final List<String> KINDS =
      List.of(
          "message",
          "edited_message",
          "channel_post",
          "edited_channel_post",
          "callback_query",
          "inline_query",
          "my_chat_member",
          "chat_member",
          "message_reaction",
          "poll_answer");

  @Graded(id = "P1", points = 2)
  void an_update_goes_into_the_queue_as_telegram_sent_it(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    List<String> updates = List.of(UpdateSamples.ORDINARY, UpdateSamples.NEWER);
    for (String update : updates) {
      fixture
          .telegram()
          .answerNext("getUpdates", 1, CannedTelegramResponses.result("[" + update + "]"));
    }
    fixture.consumeQueue();
    fixture.start();
    for (String update : updates) {
      JsonNode got = fixture.next();
      context.require(got.equals(JsonMapper.shared().readTree(update)), "changed", got.toString());
    }
  }

  @Graded(id = "P1.order", points = 2, dependsOn = "P1")
  void updates_keep_their_order(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    TelegramPerson anna = fixture.telegram().api().person("Anna");
    for (int i = 0; i < 5; i++) {
      anna.writes("early " + i);
    }
    List<JsonNode> sent = fixture.telegram().pending();
    fixture.consumeQueue();
    fixture.start();
    for (JsonNode update : sent) {
      long expected = update.get("update_id").asLong();
      long got = fixture.nextId();
      context.require(got == expected, "order", "" + expected, "" + got);
    }
    anna.writes("late");
    long late = fixture.nextId();
    long last = sent.get(4).get("update_id").asLong();
    context.require(late == last + 1, "order", "" + (last + 1), "" + late);
  }

  @Graded(id = "P1.poll", points = 1)
  void polls_use_long_polling(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    fixture.start();
    BotApiRequest first = fixture.telegram().await("getUpdates", 1, "unasked").get(0);
    long timeout = first.number("timeout").orElse(0);
    context.require(timeout > 0, "short");
    context.require(timeout <= 50, "long", timeout);
  }

  @Graded(id = "P1.kinds", points = 1, dependsOn = "P1.poll")
  void no_kind_of_update_is_filtered_out(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    fixture.start();
    BotApiRequest first = fixture.telegram().await("getUpdates", 1, "unasked").get(0);
    String allowed = first.text("allowed_updates");
    if (!allowed.matches("|null|\\[\\s*]")) {
      for (String kind : KINDS) {
        context.require(allowed.contains('"' + kind + '"'), "filtered", kind);
      }
    }
  }

  @Graded(id = "P2.log", points = 1, dependsOn = "P1")
  void every_update_is_logged(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    fixture
        .telegram()
        .answerNext(
            "getUpdates", 1, CannedTelegramResponses.result("[" + UpdateSamples.NEWER + "]"));
    fixture.consumeBus();
    fixture.start();
    JsonNode event = fixture.next();
    context.require(event.path("msg").asString("").equals("update_obj"), "msg", event.toString());
    boolean whole = event.path("data").equals(JsonMapper.shared().readTree(UpdateSamples.NEWER));
    context.require(whole, "changed", event.toString());
    requireLoggedLater(context);
  }

  /** The bus's name is taken by an exchange of another type at first, so that no log succeeds. */
  private static void requireLoggedLater(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.ofAnotherBus(context);
    context.channel().exchangeDeclare(fixture.bus(), "fanout", true);
    fixture.telegram().api().person("Anna").writes("hello");
    Timeline before = context.amqp().timeline();
    fixture.start();
    context.await(seen -> refused(seen.since(before)), "undeclared");
    context.channel().exchangeDelete(fixture.bus());
    fixture.consumeBus();
    context.require(fixture.receives(), "forgotten");
  }

  private static boolean refused(Timeline seen) {
    return seen.of(EventKind.CHANNEL_CLOSE).stream()
        .map(close -> close.detail(EventDetail.CloseReason.class))
        .anyMatch(close -> close.code() == AMQP.PRECONDITION_FAILED);
  }

  @Graded(id = "P2.only", points = 1, dependsOn = "P2.log")
  void the_logger_of_a_poller_only_publishes(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    fixture.telegram().api().person("Anna").writes("hello");
    fixture.consumeBus();
    fixture.start();
    fixture.next();
    Timeline seen = context.amqp().timeline();
    context.require(seen.count(EventKind.CONSUME, EventKind.GET) == 0, "consumes");
    context.require(seen.count(EventKind.QUEUE_BIND) == 0, "binds");
  }

  @Graded(id = "P3.confirm", points = 2, dependsOn = "P1.order")
  void the_offset_waits_for_the_confirm(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    fixture.telegram().api().person("Anna").writes("hello");
    long id = fixture.telegram().pending().get(0).get("update_id").asLong();
    WireFault hold = context.amqp().hold(event -> event.is(EventKind.CONFIRM));
    fixture.start();
    context.await(seen -> seen.count(EventKind.PUBLISH) > 0, "none");
    fixture.requireNoOffsetAbove(id);
    hold.release();
    fixture.consumeQueue();
    context.require(fixture.nextId() == id, "lost");
  }

  @Graded(id = "P3.outage", points = 3, dependsOn = "P1.order")
  void no_update_is_lost_while_the_broker_is_unavailable(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    TelegramPerson anna = fixture.telegram().api().person("Anna");
    anna.writes("before");
    fixture.consumeQueue();
    fixture.start();
    long before = fixture.nextId();
    fixture.requireOffset(before + 1);
    context.amqp().refuse();
    context.amqp().cut();
    for (int i = 0; i < 3; i++) {
      anna.writes("meanwhile " + i);
    }
    fixture.requireNoOffsetAbove(before + 1);
    fixture.requireNoOffsetAbove(before + 1); // a second time as long
    context.amqp().accept();
    fixture.requireAll(before + 1, before + 3);
    context.amqp().cut();
    anna.writes("after a second loss");
    fixture.requireAll(before + 4, before + 4);
  }

  @Graded(id = "P3.next", points = 1, dependsOn = "P1.order")
  void the_next_poller_delivers_what_the_previous_one_did_not(CheckContext context)
      throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    TelegramPerson anna = fixture.telegram().api().person("Anna");
    anna.writes("one");
    anna.writes("two");
    long first = fixture.telegram().pending().get(0).get("update_id").asLong();
    context.amqp().refuse();
    DrivenBotService stopped = fixture.start();
    fixture.telegram().await("getUpdates", 1, "unasked");
    fixture.requireNoOffsetAbove(first);
    context.run("stop()", stopped::stop);
    context.amqp().accept();
    fixture.consumeQueue();
    fixture.start();
    fixture.requireAll(first, first + 1);
  }

  @Graded(id = "P5", points = 1, dependsOn = "P1")
  void unknown_updates_are_passed_on(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    String unknown = "{\"update_id\":7,\"hologram\":{\"z\":[1,null]}}";
    fixture
        .telegram()
        .answerNext(
            "getUpdates",
            1,
            CannedTelegramResponses.result("[" + unknown + "," + UpdateSamples.NEWER + "]"));
    fixture.consumeQueue();
    fixture.start();
    JsonNode got = fixture.next();
    context.require(got.equals(JsonMapper.shared().readTree(unknown)), "changed", got.toString());
    context.require(fixture.nextId() == 3_000_000_001L, "stopped");
  }

  @Graded(id = "P6", points = 1)
  void stop_ends_a_pending_poll(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    DrivenBotService poller = fixture.start();
    fixture.telegram().await("getUpdates", 1, "unasked");
    fixture.requireStops(poller);
    context.run("stop() again", poller::stop);
    int requests = fixture.telegram().requests("getUpdates").size();
    boolean goesOn =
        fixture
            .telegram()
            .holdsWithin("getUpdates", Duration.ofSeconds(1), all -> all.size() > requests);
    context.require(!goesOn, "goes_on");
  }

  @Graded(id = "P6.close", points = 1, dependsOn = "P6")
  void stop_closes_client_and_logger(CheckContext context) throws Exception {
    PollerFixture fixture = PollerFixture.of(context);
    fixture.telegram().api().person("Anna").writes("hello");
    fixture.consumeQueue();
    DrivenBotService poller = fixture.start();
    fixture.next();
    context.run("stop()", poller::stop);
    ConnectionAssertions.requireClosed(context);
  }
}
