package mercury.kit.bot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mercury.bot.BotWorker;
import mercury.bot.Poller;
import mercury.bot.PollerConfig;
import mercury.kit.task.BrokerExtension;
import mercury.kit.task.EnabledOnReference;
import mercury.task.LoggerConfig;
import mercury.task.WorkerClientConfig;
import mercury.task.WorkerConfig;
import mercury.telegram.BotApi;
import mercury.telegram.BotMessage;
import mercury.telegram.StoredFile;
import mercury.telegram.TelegramPerson;
import mercury.telegram.TelegramProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the whole bot with people on Mercury's own Telegram. */
@EnabledOnReference
class FileBotTest {

  private static final int TOO_BIG = (20 << 20) + 1;

  @RegisterExtension final BrokerExtension broker = new BrokerExtension();
  @RegisterExtension final BotStoresExtension stores = new BotStoresExtension();
  @TempDir Path folder;
  private BotApi telegram;
  private Poller poller;
  private BotWorker worker;

  @BeforeEach
  void start() throws Exception {
    telegram = BotApi.start(0, folder);
    WorkerConfig config = new WorkerConfig(broker.url(), broker.name(), 5);
    worker = new BotWorker(BotApi.TOKEN, BotTestServices.bot(config, telegram.url()));
    worker.start();
    poller = new Poller(BotApi.TOKEN, poller());
    poller.start();
  }

  private PollerConfig poller() {
    return new PollerConfig(
        new WorkerClientConfig(broker.url(), broker.name()),
        new LoggerConfig(broker.url(), broker.name() + "-bus"),
        telegram.url());
  }

  @AfterEach
  void stop() throws Exception {
    poller.stop();
    worker.stop();
    telegram.close();
  }

  @Test
  void it_greets_and_stores_documents() throws Exception {
    TelegramPerson anna = person("Анна");
    anna.writes("hello");
    assertSaid(anna, "[greeting]");
    StoredFile file =
        anna.sends(new ByteArrayInputStream("тест".getBytes(UTF_8)), "тест.txt", "text/plain");
    assertSaid(anna, "[greeting]", "[document]", "[document has been saved]");
    anna.writes("thanks");
    assertSaid(
        anna, "[greeting]", "[document]", "[document has been saved]", "[document is required]");
    assertThat(stores.names(anna.id())).containsExactly("Анна");
    assertThat(stores.objects(anna.id()))
        .containsEntry(
            String.format(Locale.ROOT, "%d/%s/тест.txt", anna.id(), file.uniqueId()),
            "тест".getBytes(UTF_8));
  }

  @Test
  void a_file_above_20_MB_is_too_big() throws Exception {
    TelegramPerson anna = person("Anna");
    anna.writes("hello");
    assertSaid(anna, "[greeting]");
    anna.sends(
        new ByteArrayInputStream(new byte[TOO_BIG]), "large.bin", "application/octet-stream");
    assertSaid(anna, "[greeting]", "[document]", "[document is too big]");
    assertThat(stores.objects(anna.id())).isEmpty();
  }

  @Test
  void who_blocks_the_bot_does_not_stop_it() throws Exception {
    TelegramPerson anna = person("Anna");
    anna.writes("hello");
    anna.blocks();
    TelegramPerson boris = person("Boris");
    long message = boris.writes("hello");
    assertSaid(boris, "[greeting]");
    boris.edits(message, "good morning");
    boris.writes("well?");
    assertSaid(boris, "[greeting]", "[document is required]");
  }

  /** Creates a person whom the database does not know from another test. */
  private TelegramPerson person(String name) {
    return telegram
        .bot()
        .person(new TelegramProfile(TelegramUpdateJson.newUser(), name, Optional.empty(), "en"));
  }

  private static void assertSaid(TelegramPerson person, String... answers) {
    eventually()
        .untilAsserted(
            () ->
                assertThat(person.answers())
                    .extracting(BotMessage::text)
                    .isEqualTo(List.of(answers)));
  }
}
