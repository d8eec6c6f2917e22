package mercury.kit.endtoend;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import mercury.telegram.BotApi;
import mercury.telegram.Channel;
import mercury.telegram.Person;
import mercury.telegram.StoredFile;

/** Those who use the bot. For one thread. */
final class People {

  /**
   * A document that was sent.
   *
   * @param key where it is to be stored
   */
  record Sent(Person by, Deed.Document document, String key) {}

  private final List<Person> people;
  private final Channel channel;
  private final List<Sent> documents = new ArrayList<>();

  People(BotApi telegram, int count) {
    people =
        IntStream.range(0, count)
            .mapToObj(i -> telegram.bot().person("Анна " + i, "user_" + i))
            .toList();
    channel = telegram.bot().channel("News");
  }

  List<Person> all() {
    return people;
  }

  Person person(int number) {
    return people.get(number);
  }

  /** The documents that were sent so far. */
  List<Sent> documents() {
    return List.copyOf(documents);
  }

  /** Does it; Telegram has the update when it returns. */
  void act(Plan.Step step) throws IOException {
    Person person = person(step.person());
    if (step.deed() instanceof Deed.Text text) {
      person.writes(text.text());
    } else if (step.deed() instanceof Deed.Document document) {
      documents.add(send(person, document));
    } else if (step.deed() instanceof Deed.Photo) {
      person.sendsPhoto(new ByteArrayInputStream(picture()));
    } else if (step.deed() instanceof Deed.Edit edit) {
      person.edits(1, edit.text());
    } else if (step.deed() instanceof Deed.Press press) {
      person.presses(1, press.data());
    } else if (step.deed() instanceof Deed.Post post) {
      channel.posts(post.text());
    }
  }

  private static Sent send(Person person, Deed.Document document) throws IOException {
    StoredFile file =
        person.sends(
            new ByteArrayInputStream(document.content()),
            document.name(),
            "application/octet-stream");
    String key = "%d/%s/%s".formatted(person.id(), file.uniqueId(), document.name());
    return new Sent(person, document, key);
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
