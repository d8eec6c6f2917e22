package mercury.kit.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import mercury.telegram.BotApi;
import mercury.telegram.BotMessage;
import mercury.telegram.TelegramPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.CopyMessage;
import org.telegram.telegrambots.meta.api.methods.ForwardMessage;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardRemove;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/** The first pages of telegrambots' documentation run, with its strict types. */
class TelegramBotsQuickStartTest {

  @RegisterExtension final TelegramStandInExtension standin = new TelegramStandInExtension();

  private OkHttpTelegramClient client;
  private TelegramPerson anna;
  private String chat;

  @BeforeEach
  void greet() {
    client = new OkHttpTelegramClient(BotApi.TOKEN, standin.url());
    anna = standin.api().person("Anna");
    anna.writes("/start now");
    chat = Long.toString(anna.id());
  }

  @Test
  void a_command_is_one() throws Exception {
    Message start = lastUpdate().getMessage();
    // telegrambots 10.2.0 finds the command only after this has computed the texts of the entities
    assertThat(start.getEntities().get(0).getText()).isEqualTo("/start");
    assertThat(start.isCommand()).isTrue();
  }

  @Test
  void a_message_with_buttons_is_pressed_answered_and_edited() throws Exception {
    Message sent =
        client.execute(
            SendMessage.builder()
                .chatId(chat)
                .text("<b>Choose</b>")
                .parseMode(ParseMode.HTML)
                .replyMarkup(buttons("Update", "update_msg"))
                .build());
    assertThat(sent.getReplyMarkup().getKeyboard().get(0).get(0).getText()).isEqualTo("Update");
    assertThat(sent.getEntities().get(0).getType()).isEqualTo("bold");
    anna.presses(sent.getMessageId(), "update_msg");
    Update pressed = lastUpdate();
    assertThat(pressed.getCallbackQuery().getData()).isEqualTo("update_msg");
    assertThat(client.execute(new AnswerCallbackQuery(pressed.getCallbackQuery().getId())))
        .isTrue();
    Message edited =
        (Message)
            client.execute(
                EditMessageText.builder()
                    .chatId(chat)
                    .messageId(sent.getMessageId())
                    .text("Updated")
                    .build());
    assertThat(edited.getText()).isEqualTo("Updated");
    assertThat(edited.getReplyMarkup()).isNull();
    client.execute(
        EditMessageReplyMarkup.builder()
            .chatId(chat)
            .messageId(sent.getMessageId())
            .replyMarkup(buttons("Again", "again"))
            .build());
    assertThat(client.execute(new DeleteMessage(chat, sent.getMessageId()))).isTrue();
  }

  @Test
  void a_keyboard_comes_and_goes() throws Exception {
    KeyboardRow row = new KeyboardRow("Row 1 Button 1", "Row 1 Button 2");
    client.execute(
        SendMessage.builder()
            .chatId(chat)
            .text("Here is your keyboard")
            .replyMarkup(new ReplyKeyboardMarkup(List.of(row)))
            .build());
    client.execute(
        SendMessage.builder()
            .chatId(chat)
            .text("Keyboard hidden")
            .replyMarkup(new ReplyKeyboardRemove(true))
            .build());
    assertThat(anna.answers()).hasSize(2);
  }

  @Test
  void a_photo_is_uploaded_and_sent_again_by_its_id() throws Exception {
    Message sent =
        client.execute(
            SendPhoto.builder()
                .chatId(chat)
                .photo(new InputFile(new ByteArrayInputStream(picture()), "cat.png"))
                .caption("a *cat*")
                .parseMode(ParseMode.MARKDOWN)
                .build());
    assertThat(sent.getPhoto())
        .singleElement()
        .satisfies(p -> assertThat(p.getWidth()).isEqualTo(8));
    assertThat(sent.getCaption()).isEqualTo("a cat");
    assertThat(sent.getCaptionEntities()).hasSize(1);
    String id = sent.getPhoto().get(0).getFileId();
    client.execute(SendPhoto.builder().chatId(chat).photo(new InputFile(id)).build());
    assertThat(anna.answers()).hasSize(2);
    String unique = sent.getPhoto().get(0).getFileUniqueId();
    var shown =
        standin.download(
            "/people/" + chat + "/photos?file=" + unique, standin.folder().resolve("shown.png"));
    assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(shown.body()).hasBinaryContent(picture());
  }

  @Test
  void commands_chats_copies_and_replies() throws Exception {
    client.execute(SetMyCommands.builder().command(new BotCommand("start", "Begin")).build());
    assertThat(client.execute(new GetMyCommands())).hasSize(1);
    client.execute(new DeleteMyCommands());
    assertThat(client.execute(new GetChat(chat)).getFirstName()).isEqualTo("Anna");
    client.execute(ForwardMessage.builder().chatId(chat).fromChatId(chat).messageId(1).build());
    client.execute(CopyMessage.builder().chatId(chat).fromChatId(chat).messageId(1).build());
    Message reply =
        client.execute(
            SendMessage.builder().chatId(chat).text("you said").replyToMessageId(1).build());
    assertThat(reply.getReplyToMessage().getText()).isEqualTo("/start now");
    assertThat(anna.answers())
        .extracting(BotMessage::text)
        .containsExactly("/start now", "/start now", "you said");
  }

  private Update lastUpdate() throws Exception {
    return client.execute(GetUpdates.builder().offset(-1).build()).get(0);
  }

  private static InlineKeyboardMarkup buttons(String text, String data) {
    return new InlineKeyboardMarkup(
        List.of(
            new InlineKeyboardRow(
                InlineKeyboardButton.builder().text(text).callbackData(data).build())));
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
