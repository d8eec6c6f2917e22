package mercury.kit.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import mercury.kit.LoadPatience;
import mercury.telegram.BotApi;
import mercury.telegram.BotMessage;
import mercury.telegram.TelegramPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** A bot as one would write it with telegrambots for Telegram itself. */
@SuppressWarnings("try") // closing telegrambots may be interrupted, which ends the test
class EchoBotTest {

  private static final Duration PATIENCE = LoadPatience.TIMEOUT;

  @RegisterExtension final TelegramStandInExtension standin = new TelegramStandInExtension();

  private record EchoBot(TelegramClient client) implements LongPollingUpdateConsumer {

    @Override
    public void consume(List<Update> updates) {
      updates.forEach(this::echo);
    }

    private void echo(Update update) {
      String chat = update.getMessage().getChatId().toString();
      try {
        client.execute(new SendMessage(chat, update.getMessage().getText()));
      } catch (TelegramApiException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void the_long_polling_application_of_telegrambots_runs_on_it() throws Exception {
    TelegramPerson anna = standin.api().person("Anna");
    TelegramPerson boris = standin.api().person("Борис");
    try (TelegramBotsLongPollingApplication application =
        new TelegramBotsLongPollingApplication()) {
      application.registerBot(
          BotApi.TOKEN,
          standin::url,
          new DefaultGetUpdatesGenerator(),
          new EchoBot(new OkHttpTelegramClient(BotApi.TOKEN, standin.url())));
      anna.writes("one");
      assertThat(anna.awaitAnswers(1, PATIENCE))
          .extracting(BotMessage::text)
          .containsExactly("one");
      boris.writes("Привет");
      anna.writes("two");
      assertThat(boris.awaitAnswers(1, PATIENCE))
          .extracting(BotMessage::text)
          .containsExactly("Привет");
      assertThat(anna.awaitAnswers(2, PATIENCE))
          .extracting(BotMessage::text)
          .containsExactly("one", "two");
    }
  }
}
