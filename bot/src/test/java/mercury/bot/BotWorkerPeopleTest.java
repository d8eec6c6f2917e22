package mercury.bot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.bot.fixture.BotApiRequest;
import mercury.bot.fixture.BotServiceJvm;
import mercury.bot.fixture.BotTestData;
import mercury.bot.fixture.BotUpdateJson;
import mercury.bot.fixture.BotWorkerFixture;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.telegram.StoredFile;
import mercury.telegram.TelegramPerson;
import mercury.telegram.TelegramProfile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The graded checks of {@link BotWorker} with several people, in private and in groups. */
@CheckSuite(texts = "mercury.bot.checks", subject = "BotWorker")
class BotWorkerPeopleTest {

  private static final String GREETING = "[greeting]";
  private static final String REQUIRED = "[document is required]";
  private static final String DOCUMENT = "[document]";
  private static final String SAVED = "[document has been saved]";
  private static final long GROUP = -1_001_000_000_007L;
  private static final long TOPIC = 77;

  @Graded(id = "B1.kinds", points = 2, dependsOn = "B1")
  void a_first_message_of_any_kind_is_greeted(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    fixture.telegram().acceptMessagesTo(GROUP);
    TelegramPerson anna = fixture.newPerson("Anna", "anna_k");
    anna.sends(BotTestData.stream(BotTestData.bytes(10)), "a.txt", "text/plain");
    TelegramPerson boris = fixture.newPerson("Boris", "boris_k");
    boris.sendsPhoto(BotTestData.jpeg());
    TelegramPerson clara = fixture.newPerson("Clara", "clara_k");
    clara.writes("/start");
    TelegramPerson dora = fixture.newPerson("Dora", "dora_k");
    fixture.deliver();
    Map<String, Object> sender = BotUpdateJson.person(dora.id(), "Dora", "dora_k");
    fixture.deliver(BotUpdateJson.text(7, sender, BotUpdateJson.group(GROUP), "hello all"));
    fixture.requireHandledWithoutException();
    for (TelegramPerson person : List.of(anna, boris, clara)) {
      fixture.requireMessages(person, GREETING);
    }
    requireTold(context, fixture, GROUP, GREETING);
    for (TelegramPerson person : List.of(anna, boris, clara, dora)) {
      fixture.requireRow(person, person.profile().username().orElseThrow());
    }
    context.require(fixture.bucket().keys().isEmpty(), "stored");
  }

  @Graded(id = "B1.names", points = 1, dependsOn = "B1")
  void any_name_is_stored_as_it_is(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    Map<String, String> names = new LinkedHashMap<>();
    names.put("O'Brien\"); drop table tg_users; --", "O'Brien\"); drop table tg_users; --");
    names.put("a\0b", "ab");
    names.put("\uD83D\uDE00".repeat(300), "\uD83D\uDE00".repeat(256));
    for (Map.Entry<String, String> name : names.entrySet()) {
      for (int i = 0; i < 2; i++) { // two people may have the same name
        TelegramPerson person = fixture.newPerson("Anna", "anna_k");
        person.writes("hello");
        JsonNode update = fixture.telegram().takeUpdates().get(0);
        fixture.deliver(BotUpdateJson.withUsername(update, name.getKey()));
        fixture.requireHandledWithoutException();
        fixture.requireMessages(person, GREETING);
        fixture.requireRow(person, name.getValue());
      }
    }
  }

  @Graded(id = "B3.chat", points = 1, dependsOn = "B3")
  void replies_go_where_the_message_came_from(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    fixture.telegram().acceptMessagesTo(GROUP);
    TelegramPerson anna = fixture.knownPerson("Anna");
    Map<String, Object> sender = BotUpdateJson.person(anna.id(), "Anna", "anna_k");
    String update =
        BotUpdateJson.inTopic(1, sender, BotUpdateJson.group(GROUP), TOPIC, "/help \"me\"\n{0} %s");
    fixture.deliver(update);
    fixture.requireHandledWithoutException();
    requireTold(context, fixture, GROUP, REQUIRED);
    requireLastInTopic(context, fixture, "plain");
    JsonNode plain = JsonMapper.shared().readTree(update);
    fixture.deliver(BotUpdateJson.withUnknownParts(3_000_000_002L, plain));
    fixture.requireHandledWithoutException();
    requireTold(context, fixture, GROUP, REQUIRED, REQUIRED);
    requireLastInTopic(context, fixture, "with unknown parts");
  }

  private static void requireLastInTopic(
      CheckContext context, BotWorkerFixture fixture, String which) {
    List<BotApiRequest> told = fixture.telegram().messagesTo(GROUP);
    String topic = told.get(told.size() - 1).text("message_thread_id");
    context.require(topic.equals(String.valueOf(TOPIC)), "topic", topic, which);
  }

  @Graded(id = "B4.unknown", points = 2, dependsOn = "B2")
  void a_message_with_unknown_parts_is_answered(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramProfile large =
        new TelegramProfile(7_000_000_001L, "Anna", Optional.of("anna_k"), "en");
    TelegramPerson anna = fixture.telegram().api().bot().person(large);
    fixture.table().add(anna.id(), "anna_k");
    byte[] content = BotTestData.bytes(100);
    anna.sends(BotTestData.stream(content), "a.txt", "text/plain");
    fixture.deliver(
        BotUpdateJson.withUnknownParts(3_000_000_001L, fixture.telegram().takeUpdates().get(0)));
    fixture.requireHandledWithoutException();
    fixture.requireMessages(anna, DOCUMENT, SAVED);
    fixture.bucket().requireOnly(context, List.of(content));
  }

  @Graded(id = "B5.digits", points = 1, dependsOn = "B5.key")
  void the_key_is_the_same_on_every_machine(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.of(context);
    TelegramPerson anna = fixture.knownPerson("Anna");
    BotServiceJvm.start(
        context,
        fixture.config(),
        "-Duser.language=ar",
        "-Duser.country=EG",
        "-Dfile.encoding=ISO-8859-1");
    StoredFile file =
        anna.sends(BotTestData.stream(BotTestData.bytes(10)), "report.pdf", "application/pdf");
    fixture.deliver();
    fixture.awaitMessages(anna, 2);
    String key = anna.id() + "/" + file.uniqueId() + "/report.pdf";
    List<String> keys = fixture.bucket().keys();
    context.require(keys.equals(List.of(key)), "keys", key, String.join(" ", keys));
  }

  private static void requireTold(
      CheckContext context, BotWorkerFixture fixture, long chat, String... texts) {
    List<String> told =
        fixture.telegram().messagesTo(chat).stream().map(to -> to.text("text")).toList();
    List<String> all =
        fixture.telegram().requests("sendMessage").stream()
            .map(BotWorkerPeopleTest::described)
            .toList();
    context.require(told.equals(List.of(texts)), "elsewhere", String.join(", ", all));
  }

  private static String described(BotApiRequest request) {
    return request.text("text") + " to " + request.text("chat_id");
  }
}
