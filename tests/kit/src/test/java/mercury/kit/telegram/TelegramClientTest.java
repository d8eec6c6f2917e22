package mercury.kit.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import mercury.telegram.BotApi;
import mercury.telegram.TelegramChannel;
import mercury.telegram.TelegramPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The client of telegrambots, whose types are strict, reads the stand-in's answers. */
class TelegramClientTest {

  @RegisterExtension final TelegramStandInExtension standin = new TelegramStandInExtension();

  private OkHttpTelegramClient client;
  private TelegramPerson anna;

  @BeforeEach
  void connect() {
    client = new OkHttpTelegramClient(BotApi.TOKEN, standin.url());
    anna = standin.api().bot().person("Anna", "anna_k");
  }

  @Test
  void it_asks_who_it_is_and_about_webhooks() throws Exception {
    assertThat(client.execute(new GetMe()).getIsBot()).isTrue();
    assertThat(client.execute(new DeleteWebhook())).isTrue();
    assertThat(client.execute(new GetWebhookInfo()).getUrl()).isEmpty();
  }

  @Test
  void a_message_and_its_answer() throws Exception {
    anna.writes("/start");
    Message message = update().getMessage();
    assertThat(message.getText()).isEqualTo("/start");
    assertThat(message.getFrom().getId()).isEqualTo(anna.id()).isGreaterThan(1L << 32);
    assertThat(message.getFrom().getUserName()).isEqualTo("anna_k");
    assertThat(message.isUserMessage()).isTrue();
    String chat = message.getChatId().toString();
    assertThat(client.execute(new SendChatAction(chat, ActionType.TYPING.toString()))).isTrue();
    Message answer = client.execute(new SendMessage(chat, "[greeting]"));
    assertThat(answer.getMessageId()).isEqualTo(2);
    assertThat(answer.getFrom().getIsBot()).isTrue();
    assertThat(anna.answers())
        .singleElement()
        .satisfies(a -> assertThat(a.text()).isEqualTo("[greeting]"));
  }

  @Test
  void a_refusal_arrives_with_code_and_words() {
    assertThatThrownBy(() -> client.execute(new SendMessage("1", "hi")))
        .isInstanceOfSatisfying(
            TelegramApiRequestException.class,
            e -> {
              assertThat(e.getErrorCode()).isEqualTo(400);
              assertThat(e.getApiResponse()).isEqualTo("Bad Request: chat not found");
            });
  }

  @Test
  void a_photo_is_a_photo_with_its_size() throws Exception {
    anna.sendsPhoto(new ByteArrayInputStream(picture(40, 30)));
    Message message = update().getMessage();
    assertThat(message.hasDocument()).isFalse();
    assertThat(message.getPhoto())
        .singleElement()
        .satisfies(
            photo -> {
              assertThat(photo.getWidth()).isEqualTo(40);
              assertThat(photo.getHeight()).isEqualTo(30);
              assertThat(client.execute(new GetFile(photo.getFileId())).getFilePath())
                  .startsWith("photos/");
            });
  }

  @Test
  void updates_without_a_message() throws Exception {
    anna.edits(anna.writes("first"), "second");
    standin.api().bot().channel("News").posts("hot");
    client.execute(new SendMessage(Long.toString(anna.id()), "press"));
    anna.presses(2, "yes");
    anna.blocks();
    List<Update> updates = client.execute(new GetUpdates());
    assertThat(updates).hasSize(5);
    assertThat(updates.get(1).getEditedMessage().getText()).isEqualTo("second");
    assertThat(updates.get(2).getChannelPost().getText()).isEqualTo("hot");
    assertThat(updates.get(2).getChannelPost().getFrom()).isNull();
    assertThat(updates.get(3).getCallbackQuery().getData()).isEqualTo("yes");
    assertThat(updates.get(3).getCallbackQuery().getMessage().getMessageId()).isEqualTo(2);
    assertThat(updates.get(4).getMyChatMember().getNewChatMember().getStatus()).isEqualTo("kicked");
    assertThat(updates.subList(1, 5)).noneMatch(Update::hasMessage);
  }

  @Test
  void a_bot_may_write_to_its_channel() throws Exception {
    TelegramChannel news = standin.api().bot().channel("News");
    Message post = client.execute(new SendMessage(Long.toString(news.id()), "by the bot"));
    assertThat(post.getChat().isChannelChat()).isTrue();
  }

  private Update update() throws Exception {
    return client.execute(new GetUpdates()).get(0);
  }

  private static byte[] picture(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return bytes.toByteArray();
  }
}
