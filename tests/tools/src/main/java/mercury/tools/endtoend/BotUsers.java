package mercury.tools.endtoend;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import mercury.telegram.BotApi;
import mercury.telegram.StoredFile;
import mercury.telegram.TelegramChannel;
import mercury.telegram.TelegramPerson;

/** The people and the channel that use the bot. Not thread-safe. */
final class BotUsers {

  /**
   * A document that somebody sent.
   *
   * @param key the key of the object that must hold it
   */
  record Sent(TelegramPerson by, UserAction.Document document, String key) {}

  private final List<TelegramPerson> people;
  private final TelegramChannel channel;
  private final List<Sent> documents = new ArrayList<>();

  BotUsers(BotApi telegram, int count) {
    people =
        IntStream.range(0, count)
            .mapToObj(i -> telegram.bot().person("Анна " + i, "user_" + i))
            .toList();
    channel = telegram.bot().channel("News");
  }

  List<TelegramPerson> all() {
    return people;
  }

  TelegramPerson person(int number) {
    return people.get(number);
  }

  /** The documents sent so far. */
  List<Sent> documents() {
    return List.copyOf(documents);
  }

  /** Performs the step. Telegram has the update when this returns. */
  void act(EndToEndPlan.Step step) throws IOException {
    TelegramPerson person = person(step.person());
    if (step.deed() instanceof UserAction.Text text) {
      person.writes(text.text());
    } else if (step.deed() instanceof UserAction.Document document) {
      documents.add(send(person, document));
    } else if (step.deed() instanceof UserAction.Photo) {
      person.sendsPhoto(new ByteArrayInputStream(picture()));
    } else if (step.deed() instanceof UserAction.Edit edit) {
      person.edits(1, edit.text());
    } else if (step.deed() instanceof UserAction.Press press) {
      person.presses(1, press.data());
    } else if (step.deed() instanceof UserAction.Post post) {
      channel.posts(post.text());
    }
  }

  private static Sent send(TelegramPerson person, UserAction.Document document) throws IOException {
    StoredFile file =
        person.sends(
            new ByteArrayInputStream(document.content()),
            document.name(),
            "application/octet-stream");
    String key =
        String.format(Locale.ROOT, "%d/%s/%s", person.id(), file.uniqueId(), document.name());
    return new Sent(person, document, key);
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
