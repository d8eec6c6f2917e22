package mercury.kit.bot;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mercury.bot.run.RunBot;
import mercury.bot.run.RunBotLogger;
import mercury.bot.run.RunBotWorker;
import mercury.bot.run.RunPoller;
import mercury.kit.task.EnabledOnReference;
import mercury.telegram.BotApi;
import mercury.tools.TestBroker;
import mercury.tools.endtoend.BotProgramJvm;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the programs, each in its own process, as {@code course bot} starts them. */
@EnabledOnReference
class BotProgramTest {

  private static final String SECRETS = "guest:guest|postgres:postgres|mercury-secret|s3cr3t";

  @RegisterExtension final WireMockTelegram telegram = new WireMockTelegram();
  @RegisterExtension final BotStoresExtension stores = new BotStoresExtension();
  private final long user = TelegramUpdateJson.newUser();
  private BotProgramJvm child;

  @AfterEach
  void end() {
    if (child != null) {
      child.close();
    }
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(BotTestServices.environment());
    environment.put("RABBITMQ_URL", TestBroker.url());
    environment.put("TELEGRAM_API_URL", telegram.url());
    environment.put("BOT_TOKEN", WireMockTelegram.TOKEN);
    return environment;
  }

  private void telegramKnowsTheBot() {
    String me = "{\"id\":1,\"is_bot\":true,\"first_name\":\"B\",\"username\":\"filebot\"}";
    telegram
        .server()
        .stubFor(post(WireMockTelegram.path("getMe")).willReturn(WireMockTelegram.result(me)));
  }

  @Test
  void all_three_work_in_one_process_until_they_are_told_to_stop() throws Exception {
    telegramKnowsTheBot();
    child = BotProgramJvm.start(RunBot.class, environment());
    child.awaitOutput("Ready");
    assertThat(child.output())
        .contains("Telegram: @filebot at localhost:", "RabbitMQ: localhost:")
        .contains("queue bot_poller, exchange bot_logger", "database postgres", "bucket telegram")
        .contains("MongoDB: localhost:", "database bot")
        .doesNotContainPattern(SECRETS);
    telegram.updatesFrom(0, TelegramUpdateJson.text(user, 77));
    telegram.updatesFrom(78, TelegramUpdateJson.text(user, 78));
    eventually()
        .untilAsserted(
            () ->
                assertThat(telegram.messagesTo(user))
                    .containsExactly("[greeting]", "[document is required]"));
    eventually().until(() -> stored(user) == 2);
    assertThat(child.output()).contains("update 77 is in the queue", "update 77 is handled");
    assertThat(child.terminate()).as(child.output()).isZero();
    assertThat(child.output())
        .contains("The poller has stopped", "The worker has stopped", "The logger has stopped")
        .doesNotContainPattern(SECRETS);
  }

  @Test
  void one_service_is_started_alone() throws Exception {
    telegramKnowsTheBot();
    for (Class<?> program : List.of(RunPoller.class, RunBotWorker.class, RunBotLogger.class)) {
      try (BotProgramJvm alone = BotProgramJvm.start(program, environment())) {
        alone.awaitOutput("Ready");
        assertThat(alone.terminate()).as(alone.output()).isZero();
      }
    }
  }

  @Test
  void without_a_token_it_says_how_to_get_one() throws Exception {
    Map<String, String> environment = environment();
    environment.remove("BOT_TOKEN");
    environment.put("TELEGRAM_API_URL", "http://localhost:1");
    child = BotProgramJvm.start(RunPoller.class, environment);
    assertThat(child.exitCode()).isEqualTo(1);
    assertThat(child.output()).contains("@BotFather", "./course up").hasLineCount(1);
  }

  @Test
  void without_a_token_it_takes_mercurys_own_telegram(@TempDir Path folder) throws Exception {
    try (BotApi own = BotApi.start(0, folder)) {
      Map<String, String> environment = environment();
      environment.remove("BOT_TOKEN");
      environment.put("TELEGRAM_API_URL", own.url());
      child = BotProgramJvm.start(RunPoller.class, environment);
      child.awaitOutput("Ready");
      assertThat(child.output())
          .contains("at localhost:" + own.port() + ", Mercury's own")
          .doesNotContain(BotApi.TOKEN);
      assertThat(child.terminate()).isZero();
    }
  }

  @Test
  void a_wrong_token_is_one_sentence_without_it() throws Exception {
    telegram.answerOnce("getMe", WireMockTelegram.refusal(401, "Unauthorized", 0));
    child = BotProgramJvm.start(RunPoller.class, environment());
    assertThat(child.exitCode()).isEqualTo(1);
    assertThat(child.output())
        .contains("does not know this BOT_TOKEN")
        .doesNotContainPattern(SECRETS)
        .hasLineCount(1);
  }

  @Test
  void a_service_that_is_away_is_one_sentence() throws Exception {
    telegramKnowsTheBot();
    Map<String, String> away =
        Map.of(
            "RABBITMQ_URL", "amqp://guest:guest@localhost:1",
            "POSTGRES_DSN", "postgresql://postgres:postgres@localhost:1/postgres",
            "S3_ENDPOINT_URL", "http://localhost:1",
            "MONGO_URL", "mongodb://localhost:1/?serverSelectionTimeoutMS=500");
    for (Map.Entry<String, String> variable : away.entrySet()) {
      Map<String, String> environment = environment();
      environment.put(variable.getKey(), variable.getValue());
      try (BotProgramJvm alone = BotProgramJvm.start(RunBot.class, environment)) {
        assertThat(alone.exitCode()).isEqualTo(1);
        assertThat(alone.error())
            .contains("localhost:1", "./course up")
            .doesNotContainPattern(SECRETS)
            .hasLineCount(1);
      }
    }
  }

  @Test
  void a_virtual_host_that_is_not_there_is_one_sentence_and_no_advice_to_start_a_broker()
      throws Exception {
    Map<String, String> environment = environment();
    environment.put("RABBITMQ_URL", TestBroker.url().replaceAll("(://[^/]*).*", "$1/nowhere"));
    child = BotProgramJvm.start(RunBotLogger.class, environment);
    assertThat(child.exitCode()).isEqualTo(1);
    assertThat(child.error())
        .contains(
            "Cannot connect to RabbitMQ at ", "vhost nowhere not found", "Is RABBITMQ_URL right?")
        .doesNotContain("./course up", "#method")
        .doesNotContainPattern(SECRETS)
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRES_DSN, [^/]*$, nowhere, 'database \"nowhere\" does not exist', Is POSTGRES_DSN right?",
    "POSTGRES_DSN, @[^/]*, @nowhere.invalid:5432, no such host, Is POSTGRES_DSN right?",
    "S3_SECRET_KEY, .*, wrong, S3 answered 403, S3_ACCESS_KEY and S3_SECRET_KEY right?",
    "S3_ENDPOINT_URL, //.*, //nowhere.invalid:9000, no such host, 'Are S3_ENDPOINT_URL, '",
    "RABBITMQ_URL, @.*, @nowhere.invalid:5672, no such host, Is RABBITMQ_URL right?"
  })
  void a_wrong_variable_is_one_sentence_and_no_advice_to_start_a_service(
      String variable, String right, String wrong, String reason, String question)
      throws Exception {
    telegramKnowsTheBot();
    Map<String, String> environment = environment();
    environment.compute(variable, (name, value) -> value.replaceFirst(right, wrong));
    child = BotProgramJvm.start(RunBotWorker.class, environment);
    assertThat(child.exitCode()).isEqualTo(1);
    assertThat(child.error())
        .contains(reason, question)
        .doesNotContain("./course up", "Exception")
        .doesNotContainPattern(SECRETS)
        .hasLineCount(1);
  }

  private static long stored(long user) {
    try (MongoClient client = MongoClients.create(BotTestServices.mongoUrl())) {
      return client
          .getDatabase("bot")
          .getCollection("logs")
          .countDocuments(new Document("message.from.id", user));
    }
  }
}
