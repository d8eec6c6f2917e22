package mercury.bot;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import mercury.bot.fixture.BotDeadline;
import mercury.bot.fixture.BotServiceJvm;
import mercury.bot.fixture.BotTestData;
import mercury.bot.fixture.BotUpdateJson;
import mercury.bot.fixture.BotWorkerFixture;
import mercury.bot.fixture.CannedTelegramResponses;
import mercury.bot.fixture.EventualAssertions;
import mercury.bot.fixture.LargeFileServer;
import mercury.harness.amqp.EventKind;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.telegram.StoredFile;
import mercury.telegram.TelegramPerson;
import tools.jackson.databind.JsonNode;

/** The graded checks of {@link BotWorker} with documents. */
@CheckSuite(texts = "mercury.bot.checks", subject = "BotWorker")
class DocumentsTest {

  private static final String DOCUMENT = "[document]";
  private static final String SAVED = "[document has been saved]";
  private static final String TOO_BIG = "[document is too big]";
  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  @Graded(id = "B2", points = 4)
  void a_document_is_stored_and_both_replies_are_sent(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramPerson anna = fixture.knownPerson("Anna");
    CountDownLatch early = new CountDownLatch(1);
    anna.listens(
        answer -> {
          if (answer.text().equals(SAVED) && fixture.bucket().keys().isEmpty()) {
            early.countDown();
          }
        });
    byte[] content = BotTestData.bytes(1_000);
    anna.sends(BotTestData.stream(content), "report.pdf", "application/pdf");
    fixture.deliver();
    fixture.requireHandledWithoutException();
    fixture.requireMessages(anna, DOCUMENT, SAVED);
    context.require(early.getCount() == 1, "early");
    fixture.bucket().requireOnly(context, List.of(content));
    requireNothingUntrue(context, fixture, anna);
  }

  /** Telegram has the file no more; whether it is asked again is the matter of other checks. */
  private static void requireNothingUntrue(
      CheckContext context, BotWorkerFixture fixture, TelegramPerson person) throws Exception {
    fixture
        .telegram()
        .answerNext(
            "getFile",
            Integer.MAX_VALUE,
            CannedTelegramResponses.refusal(400, "Bad Request: wrong file_id"));
    person.sends(BotTestData.stream(BotTestData.bytes(10)), "gone.pdf", "application/pdf");
    fixture.deliver();
    boolean untrue =
        EventualAssertions.holdsWithin(A_MOMENT, () -> BotWorkerFixture.count(person, SAVED) > 1);
    context.require(!untrue, "untrue");
  }

  @Graded(id = "B5.key", points = 2, dependsOn = "B2")
  void the_key_is_user_file_and_name(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramPerson anna = fixture.knownPerson("Anna");
    StoredFile file =
        anna.sends(BotTestData.stream(BotTestData.bytes(10)), "report.pdf", "application/pdf");
    fixture.deliver();
    fixture.requireHandledWithoutException();
    String key = anna.id() + "/" + file.uniqueId() + "/report.pdf";
    List<String> keys = fixture.bucket().keys();
    context.require(keys.equals(List.of(key)), "keys", key, String.join(" ", keys));
  }

  @Graded(id = "B5.apart", points = 2, dependsOn = "B2")
  void documents_with_the_same_name_do_not_overwrite_each_other(CheckContext context)
      throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramPerson anna = fixture.knownPerson("Anna");
    TelegramPerson boris = fixture.knownPerson("Boris");
    anna.sends(BotTestData.stream(BotTestData.bytes(1)), "a.txt", "text/plain");
    String first = fixture.telegram().pending().get(0).toString();
    anna.sends(BotTestData.stream(BotTestData.bytes(2)), "a.txt", "text/plain");
    boris.sends(BotTestData.stream(BotTestData.bytes(3)), "a.txt", "text/plain");
    fixture.deliver();
    fixture.deliver(first);
    fixture.requireHandledWithoutException();
    fixture
        .bucket()
        .requireOnly(
            context, List.of(BotTestData.bytes(1), BotTestData.bytes(2), BotTestData.bytes(3)));
    fixture.bucket().clear();
    fixture.deliver(first); // a redelivery stores the object again: it cannot know that it is there
    fixture.requireHandledWithoutException();
    context.require(!fixture.bucket().keys().isEmpty(), "remembered");
    fixture.bucket().requireOnly(context, List.of(BotTestData.bytes(1)));
  }

  @Graded(id = "B5.safe", points = 2, dependsOn = "B2")
  void the_name_of_a_file_is_made_safe(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramPerson anna = fixture.knownPerson("Anna");
    for (String name : BotTestData.ODD_NAMES) {
      anna.sends(BotTestData.stream(BotTestData.bytes(10)), name, "text/plain");
    }
    fixture.deliver();
    anna.sends(BotTestData.stream(BotTestData.bytes(10)), "-", "text/plain");
    fixture.deliver(BotTestData.withoutFileName(fixture.telegram().takeUpdates().get(0)));
    fixture.requireHandledWithoutException();
    List<String> keys = fixture.bucket().keys();
    int documents = BotTestData.ODD_NAMES.size() + 1;
    context.require(keys.size() == documents, "number", keys.size(), documents);
    for (String key : keys) {
      context.require(BotTestData.isSafe(key), "unsafe", key);
    }
  }

  @Graded(id = "B6.whole", points = 2, dependsOn = "B2")
  void files_of_every_size_arrive_intact(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramPerson anna = fixture.knownPerson("Anna");
    List<byte[]> contents =
        List.of(BotTestData.bytes(0), BotTestData.bytes(5 << 20), BotTestData.bytes((5 << 20) + 1));
    for (byte[] content : contents) {
      anna.sends(BotTestData.stream(content), content.length + ".bin", "application/octet-stream");
      JsonNode update = fixture.telegram().takeUpdates().get(0);
      fixture.deliver(BotUpdateJson.withCaption(update, "a \"caption\"\n/start"));
    }
    fixture.requireHandledWithoutException();
    fixture.bucket().requireOnly(context, contents);
  }

  @Graded(id = "B6.memory", points = 3, dependsOn = "B2")
  void files_are_streamed_through_a_small_heap(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.of(context);
    TelegramPerson anna = fixture.knownPerson("Anna");
    LargeFileServer files = context.closeLater(LargeFileServer.serve(BotWorkerFixture.CAPACITY));
    Path temporary = Files.createTempDirectory("bot");
    BotServiceJvm small =
        BotServiceJvm.start(
            context,
            fixture.config(files.url()),
            "-Xmx64m",
            "-XX:-UsePerfData",
            "-Djava.io.tmpdir=" + temporary);
    for (int i = 0; i < BotWorkerFixture.CAPACITY; i++) {
      fixture.deliver(LargeFileServer.update(anna.id(), i));
    }
    EventualAssertions.holdsUntil(
        BotDeadline.newJvm(),
        () -> !small.isAlive() || fixture.handled() >= BotWorkerFixture.CAPACITY);
    context.require(small.isAlive(), "memory");
    context.require(fixture.handled() >= BotWorkerFixture.CAPACITY, "unhandled");
    context.require(
        context.amqp().timeline().count(EventKind.NACK, EventKind.REJECT) == 0, "returned");
    fixture.bucket().requireSizes(context, BotWorkerFixture.CAPACITY, LargeFileServer.SIZE);
    EventualAssertions.require(() -> isEmpty(temporary), "temporary");
    Files.deleteIfExists(temporary);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  @Graded(id = "B7.short", points = 2, dependsOn = "B2")
  void a_truncated_download_is_not_stored(CheckContext context) throws Exception {
    requireDownloadedAgain(
        context,
        CannedTelegramResponses.truncated(BotTestData.bytes(1_000)),
        BotTestData.bytes(1_000));
  }

  @Graded(id = "B7.page", points = 1, dependsOn = "B2")
  void an_error_page_is_not_stored(CheckContext context) throws Exception {
    requireDownloadedAgain(
        context, CannedTelegramResponses.htmlErrorPage(), BotTestData.bytes(1_000));
  }

  @Graded(id = "B7.big", points = 1, dependsOn = "B2")
  void a_file_that_is_too_big_is_refused_with_a_reply(CheckContext context) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    TelegramPerson anna = fixture.knownPerson("Anna");
    anna.sends(BotTestData.zeroStream((20 << 20) + 1), "large.bin", "application/octet-stream");
    fixture.deliver();
    fixture.requireHandledWithoutException();
    context.require(
        BotWorkerFixture.count(anna, TOO_BIG) == 1, "other", BotWorkerFixture.texts(anna));
    context.require(
        BotWorkerFixture.count(anna, SAVED) == 0, "other", BotWorkerFixture.texts(anna));
    context.require(fixture.bucket().keys().isEmpty(), "stored");
    anna.sends(BotTestData.zeroStream(20 << 20), "allowed.bin", "application/octet-stream");
    fixture.deliver();
    fixture.requireHandledWithoutException();
    context.require(
        BotWorkerFixture.count(anna, SAVED) == 1, "other", BotWorkerFixture.texts(anna));
    fixture.bucket().requireSizes(context, 1, 20 << 20);
  }

  /** Asserts that an incomplete document is not stored, and is downloaded again. */
  private static void requireDownloadedAgain(
      CheckContext context, ResponseDefinitionBuilder first, byte[] content) throws Exception {
    BotWorkerFixture fixture = BotWorkerFixture.started(context);
    List<String> left = new CopyOnWriteArrayList<>();
    fixture.telegram().answerNext("file", 1, first);
    fixture
        .telegram()
        .holdNext(
            request -> request.isMethod("file"), 1, () -> left.addAll(fixture.bucket().keys()));
    TelegramPerson anna = fixture.knownPerson("Anna");
    anna.sends(BotTestData.stream(content), "report.pdf", "application/pdf");
    fixture.deliver();
    fixture.awaitHandled();
    context.require(
        fixture.telegram().requests("file").size() > 1, "once", BotWorkerFixture.texts(anna));
    context.require(left.isEmpty(), "left");
    fixture.bucket().requireOnly(context, List.of(content));
    context.require(
        BotWorkerFixture.count(anna, SAVED) == 1, "other", BotWorkerFixture.texts(anna));
  }
}
