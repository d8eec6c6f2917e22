package mercury.kit.bot;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static mercury.kit.LoadPatience.eventually;
import static mercury.kit.bot.WireMockTelegram.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import mercury.bot.BotWorker;
import mercury.kit.task.BrokerExtension;
import mercury.kit.task.EnabledOnReference;
import mercury.task.WorkerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnReference
class ReferenceBotWorkerTest {

  private static final String GREETING = "[greeting]";
  private static final String REQUIRED = "[document is required]";
  private static final String DOCUMENT = "[document]";
  private static final String SAVED = "[document has been saved]";
  private static final String TOO_BIG = "[document is too big]";

  @RegisterExtension final BrokerExtension broker = new BrokerExtension();
  @RegisterExtension final WireMockTelegram telegram = new WireMockTelegram();
  @RegisterExtension final BotStoresExtension stores = new BotStoresExtension();
  private final long user = TelegramUpdateJson.newUser();
  private final AtomicInteger done = new AtomicInteger();
  private BotWorker worker;

  @BeforeEach
  void start() throws Exception {
    WorkerConfig config = new WorkerConfig(broker.url(), broker.name(), 5);
    worker = new CountingBotWorker(BotTestServices.bot(config, telegram.url()), done);
    worker.start();
  }

  @AfterEach
  void stop() {
    worker.stop();
  }

  /** Puts updates into the queue and waits until all are handled. */
  private void putAndAwait(String... updates) throws Exception {
    int before = done.get();
    for (String update : updates) {
      broker.publish(update);
    }
    eventually().until(() -> done.get() == before + updates.length);
    assertThat(broker.exists(broker.dead())).as("set aside").isFalse();
  }

  /** Lets the bot greet the user, so that later messages are not the first. */
  private void greetUser() throws Exception {
    putAndAwait(TelegramUpdateJson.text(user, 1));
    assertThat(telegram.messagesTo(user)).containsExactly(GREETING);
  }

  @Test
  void b1_the_first_message_makes_one_row_and_one_greeting() throws Exception {
    String[] updates =
        Collections.nCopies(20, TelegramUpdateJson.document(user, 1, "f", "f.txt"))
            .toArray(String[]::new);
    telegram.file("f", new byte[10]);
    putAndAwait(updates);
    assertThat(stores.names(user)).containsExactly("anna");
    assertThat(telegram.messagesTo(user)).containsOnlyOnce(GREETING);
  }

  @Test
  void b1_a_greeting_that_failed_is_sent_by_the_next_attempt() throws Exception {
    telegram.answerOnce("sendMessage", refusal(500, "Internal Server Error", 0));
    putAndAwait(TelegramUpdateJson.text(user, 1));
    assertThat(telegram.messagesTo(user))
        .containsExactly(GREETING, GREETING); // the first attempt was refused
    assertThat(stores.names(user)).containsExactly("anna");
  }

  @Test
  void b2_b5_a_document_is_stored_under_a_key_of_its_own() throws Exception {
    greetUser();
    telegram.file("one", new byte[] {1});
    telegram.file("two", new byte[] {2});
    putAndAwait(TelegramUpdateJson.document(user, 2, "one", "отчёт (1).pdf"));
    putAndAwait(
        TelegramUpdateJson.document(user, 3, "two", "отчёт (1).pdf"),
        TelegramUpdateJson.document(user, 2, "one", "отчёт (1).pdf"));
    assertThat(telegram.messagesTo(user)).startsWith(GREETING, DOCUMENT, SAVED).hasSize(7);
    assertThat(stores.objects(user))
        .containsOnlyKeys(user + "/unique-one/отчёт (1).pdf", user + "/unique-two/отчёт (1).pdf")
        .containsEntry(user + "/unique-two/отчёт (1).pdf", new byte[] {2});
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "..", "a/b\\\\c:d", "CON\\u0000\\n", "", " . "})
  void b5_a_name_is_made_safe(String name) throws Exception {
    greetUser();
    telegram.file("f", new byte[] {1});
    putAndAwait(TelegramUpdateJson.document(user, 2, "f", name));
    assertThat(stores.objects(user)).hasSize(1);
    assertThat(stores.objects(user).keySet().iterator().next())
        .matches(String.format(Locale.ROOT, "%d/unique-f/[A-Za-z_][A-Za-z_.]*", user));
  }

  @Test
  void b3_anything_else_is_answered_with_what_is_wanted() throws Exception {
    greetUser();
    putAndAwait(
        TelegramUpdateJson.text(user, 2), TelegramUpdateJson.message(user, 3, "\"photo\":[]"));
    assertThat(telegram.messagesTo(user)).containsExactly(GREETING, REQUIRED, REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"update_id\":1,\"edited_message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}}",
        "{\"update_id\":1,\"channel_post\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-1,\"type\":\"channel\"}}}",
        "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-1,\"type\":\"group\"}}}",
        "{\"update_id\":1,\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":1,\"is_bot\":false,\"first_name\":\"A\"}}}",
        "{\"update_id\":1,\"my_chat_member\":{\"date\":1}}",
        "{\"update_id\":1,\"hologram\":{\"x\":[1]}}",
        "{\"update_id\":1}"
      })
  void b4_other_updates_are_acknowledged_in_silence(String update) throws Exception {
    putAndAwait(update);
    assertThat(telegram.calls("sendMessage")).isZero();
  }

  @Test
  void b4_without_a_user_name_the_first_name_is_stored() throws Exception {
    putAndAwait(TelegramUpdateJson.text(user, 1).replace(",\"username\":\"anna\"", ""));
    assertThat(stores.names(user)).containsExactly("Анна");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5 << 20, (5 << 20) + 1})
  void b6_files_arrive_intact(int size) throws Exception {
    greetUser();
    byte[] content = BotStoresExtension.bytes(size);
    telegram.file("f", content);
    putAndAwait(TelegramUpdateJson.document(user, 2, "f", "f.bin"));
    assertThat(stores.objects(user)).containsEntry(user + "/unique-f/f.bin", content);
  }

  @Test
  void b7_a_file_that_telegram_does_not_hand_out_is_too_big() throws Exception {
    greetUser();
    telegram.answerOnce("getFile", refusal(400, "Bad Request: file is too big", 0));
    putAndAwait(TelegramUpdateJson.document(user, 2, "f", "f.bin"));
    assertThat(telegram.messagesTo(user)).containsExactly(GREETING, DOCUMENT, TOO_BIG);
    assertThat(stores.objects(user)).isEmpty();
  }

  @Test
  void b7_a_short_download_is_no_object_until_one_is_whole() throws Exception {
    greetUser();
    telegram.file("f", aResponse().withBody(new byte[10]).withHeader("Content-Length", "20"), 20);
    broker.publish(TelegramUpdateJson.document(user, 2, "f", "f.bin"));
    eventually().until(() -> telegram.calls("getFile") >= 2);
    assertThat(stores.objects(user)).isEmpty();
    telegram.file("f", new byte[20]);
    eventually()
        .untilAsserted(
            () -> assertThat(telegram.messagesTo(user)).containsExactly(GREETING, DOCUMENT, SAVED));
    assertThat(stores.objects(user)).containsEntry(user + "/unique-f/f.bin", new byte[20]);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void b7_a_broken_download_is_tried_again(boolean reset) throws Exception {
    greetUser();
    telegram.file("f", new byte[20]);
    telegram.answerOnce(
        "getFile",
        reset
            ? aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)
            : aResponse().withStatus(502).withBody("<html>Bad Gateway</html>"));
    putAndAwait(TelegramUpdateJson.document(user, 2, "f", "f.bin"));
    assertThat(stores.objects(user)).hasSize(1);
  }

  @Test
  void b8_too_many_requests_waits_as_long_as_asked() throws Exception {
    telegram.answerOnce("sendMessage", refusal(429, "Too Many Requests: retry after 3", 3));
    long begun = System.nanoTime();
    putAndAwait(TelegramUpdateJson.text(user, 1));
    eventually().until(() -> telegram.messagesTo(user).size() == 2);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(3));
    assertThat(telegram.messagesTo(user)).containsExactly(GREETING, GREETING);
  }

  @Test
  void b8_forbidden_is_final() throws Exception {
    telegram.answerOnce("sendMessage", refusal(403, "Forbidden: bot was blocked by the user", 0));
    putAndAwait(TelegramUpdateJson.text(user, 1));
    assertThat(telegram.calls("sendMessage")).isEqualTo(1);
    assertThat(stores.names(user)).hasSize(1);
  }

  @Test
  void b8_a_server_error_is_tried_again() throws Exception {
    telegram.answerOnce("sendMessage", refusal(500, "Internal Server Error", 0));
    putAndAwait(TelegramUpdateJson.text(user, 1));
    assertThat(telegram.messagesTo(user)).containsExactly(GREETING, GREETING);
  }

  @Test
  void b9_stop_releases_the_database() throws Exception {
    greetUser();
    assertThat(stores.connections("bot worker")).isPositive();
    worker.stop();
    worker.stop();
    eventually().until(() -> stores.connections("bot worker") == 0);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("bot worker:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "no json"})
  void a_body_that_is_no_update_is_set_aside(String body) throws Exception {
    broker.publish(body);
    broker.eventuallyExists(broker.dead());
    broker.take(broker.dead());
  }
}
