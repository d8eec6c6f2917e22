package mercury.kit.bot;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static mercury.kit.LoadPatience.eventually;
import static mercury.kit.bot.WireMockTelegram.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Delivery;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mercury.bot.BotConfig;
import mercury.bot.BotWorker;
import mercury.bot.PostgresConfig;
import mercury.kit.task.BrokerExtension;
import mercury.kit.task.EnabledOnReference;
import mercury.task.WorkerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of what the bot's worker holds, and of what it leaves behind. */
@EnabledOnReference
class ReferenceBotStopTest {

  private static final String GREETING = "[greeting]";
  private static final int CAPACITY = 5;

  @RegisterExtension final BrokerExtension broker = new BrokerExtension();
  @RegisterExtension final WireMockTelegram telegram = new WireMockTelegram();
  @RegisterExtension final BotStoresExtension stores = new BotStoresExtension();
  private BotWorker worker;

  @AfterEach
  void stop() {
    worker.stop();
  }

  private void start(int connections, String stopWord) throws Exception {
    WorkerConfig queue = new WorkerConfig(broker.url(), broker.name(), CAPACITY);
    PostgresConfig pool = new PostgresConfig(BotTestServices.postgres().dsn(), connections);
    BotConfig config = new BotConfig(queue, pool, BotTestServices.s3(), telegram.url());
    worker = new StoppingWorker(config, stopWord);
    worker.start();
  }

  @Test
  void b9_a_handler_that_stops_the_worker_leaves_the_others_what_they_need() throws Exception {
    start(CAPACITY, "stop yourself");
    long slow = TelegramUpdateJson.newUser();
    delayAnswersTo(slow);
    broker.publish(TelegramUpdateJson.text(slow, 1));
    eventually().until(() -> telegram.messagesTo(slow).size() == 1); // is being answered
    broker.publish(
        TelegramUpdateJson.message(TelegramUpdateJson.newUser(), 2, "\"text\":\"stop yourself\""));
    eventually().until(() -> stores.connections("bot worker") == 0);
    assertThat(stores.names(slow)).as("committed before the pool was closed").hasSize(1);
    assertThat(telegram.messagesTo(slow)).containsExactly(GREETING);
    assertThat(broker.exists(broker.dead())).as("set aside").isFalse();
  }

  @Test
  void b1_more_handlers_than_connections_poison_nothing() throws Exception {
    start(1, "");
    List<Long> people = Stream.generate(TelegramUpdateJson::newUser).limit(CAPACITY).toList();
    for (long person : people) {
      delayAnswersTo(person);
      broker.publish(TelegramUpdateJson.text(person, person));
    }
    for (long person : people) {
      eventually().until(() -> stores.names(person).size() == 1);
    }
    assertThat(broker.exists(broker.dead())).as("set aside").isFalse();
  }

  @Test
  void b6_a_document_on_its_way_has_no_name_that_a_kill_would_leave() throws Exception {
    start(CAPACITY, "");
    long user = TelegramUpdateJson.newUser();
    broker.publish(TelegramUpdateJson.text(user, 1));
    eventually().until(() -> stores.names(user).size() == 1);
    long before = temporaryFiles();
    telegram.file("f", aResponse().withBody(new byte[10]).withFixedDelay(2_000), 10);
    broker.publish(TelegramUpdateJson.document(user, 2, "f", "f.txt"));
    eventually().until(() -> telegram.calls("getFile") == 1);
    assertThat(temporaryFiles()).isEqualTo(before);
    eventually().until(() -> stores.objects(user).size() == 1);
  }

  @Test
  void b9_an_answer_that_waits_is_in_a_queue_after_stop() throws Exception {
    start(CAPACITY, "");
    long user = TelegramUpdateJson.newUser();
    telegram.answerOnce("sendMessage", WireMockTelegram.refusal(429, "Too Many Requests", 3_600));
    broker.publish(TelegramUpdateJson.text(user, 1));
    eventually().until(() -> telegram.calls("sendMessage") == 1);
    long begun = System.nanoTime();
    worker.stop();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    eventually().until(() -> ready(broker.name()) + ready(broker.name() + ".later") == 1);
    assertThat(stores.names(user)).as("not greeted yet").isEmpty();
  }

  private int ready(String queue) throws Exception {
    return broker.queue(queue).getMessageCount();
  }

  private void delayAnswersTo(long chat) {
    telegram
        .server()
        .stubFor(
            post(WireMockTelegram.path("sendMessage"))
                .withRequestBody(matchingJsonPath("$[?(@.chat_id == " + chat + ")]"))
                .willReturn(result("{}").withFixedDelay(1_500)));
  }

  private static long temporaryFiles() throws Exception {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.toString().endsWith(".document")).count();
    }
  }

  /** Stops itself when it is told to. */
  private static final class StoppingWorker extends BotWorker {

    private final String stopWord;

    StoppingWorker(BotConfig config, String stopWord) {
      super(WireMockTelegram.TOKEN, config);
      this.stopWord = stopWord;
    }

    @Override
    protected void handle(Delivery message) throws Exception {
      String body = new String(message.getBody(), StandardCharsets.UTF_8);
      if (!stopWord.isEmpty() && body.contains(stopWord)) {
        stop();
      } else {
        super.handle(message);
      }
    }
  }
}
