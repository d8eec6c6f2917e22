package mercury.kit.bot;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import mercury.bot.S3Config;
import mercury.bot.run.RunBotWorker;
import mercury.kit.LoadPatience;
import mercury.kit.task.EnabledOnReference;
import mercury.tools.S3Clients;
import mercury.tools.TestBroker;
import mercury.tools.endtoend.BotProgramJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.s3.S3Client;

/** A test that files are streamed and not held in memory (B6). */
@EnabledOnReference
class FileStreamingMemoryTest {

  private static final int CAPACITY = 5;
  private static final int SIZE = 20 << 20;

  @RegisterExtension final WireMockTelegram telegram = new WireMockTelegram();
  private final long user = TelegramUpdateJson.newUser();

  @Test
  void as_many_files_of_20_MB_as_there_are_handlers_fit_into_64_MB() throws Exception {
    byte[] content = BotStoresExtension.bytes(SIZE);
    telegram
        .server()
        .stubFor(
            post(WireMockTelegram.path("getMe"))
                .willReturn(WireMockTelegram.result("{\"username\":\"b\"}")));
    try (BotProgramJvm child = BotProgramJvm.start(RunBotWorker.class, environment(), "-Xmx64m")) {
      child.awaitOutput("Ready");
      publish(TelegramUpdateJson.text(user, 1));
      eventually().until(() -> telegram.messagesTo(user).size() == 1);
      for (int i = 0; i < CAPACITY; i++) {
        // no handler continues before all have begun
        telegram.file("f" + i, aResponse().withBody(content).withFixedDelay(2_000), SIZE);
        publish(TelegramUpdateJson.document(user, 2 + i, "f" + i, "large.bin"));
      }
      await()
          .atMost(LoadPatience.TIMEOUT)
          .until(
              () ->
                  Collections.frequency(telegram.messagesTo(user), "[document has been saved]")
                      == 5);
      assertThat(child.error()).doesNotContain("OutOfMemoryError", "failed");
    }
    assertStored(content);
  }

  private void assertStored(byte[] content) {
    S3Config config = BotTestServices.s3("telegram");
    try (S3Client client = S3Clients.of(config)) {
      for (int i = 0; i < CAPACITY; i++) {
        String key = String.format(Locale.ROOT, "%d/unique-f%d/large.bin", user, i);
        assertThat(client.getObjectAsBytes(get -> get.bucket("telegram").key(key)).asByteArray())
            .isEqualTo(content);
      }
    }
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(BotTestServices.environment());
    environment.put("RABBITMQ_URL", TestBroker.url());
    environment.put("TELEGRAM_API_URL", telegram.url());
    environment.put("BOT_TOKEN", WireMockTelegram.TOKEN);
    return environment;
  }

  private static void publish(String update) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(TestBroker.url());
    try (Connection connection = factory.newConnection("kit");
        Channel channel = connection.createChannel()) {
      channel.confirmSelect();
      channel.basicPublish("", "bot_poller", null, update.getBytes(UTF_8));
      channel.waitForConfirmsOrDie(10_000);
    }
  }
}
