package mercury.tools.endtoend;

import java.util.List;
import java.util.Random;

/** Generates people's actions: half of them send documents, a tenth are odd. */
final class UserActionGenerator {

  private static final int MAX_SIZE = 20 << 20; // Telegram's limit for downloads
  private static final int SMALL_BITS = 20;
  private static final List<String> NAMES =
      List.of(
          "notes-%d.txt", "Отчёт %d.pdf", "photo (%d).jpeg", "архив_%d.tar.gz", "no extension %d");

  private final Random random;
  private int documents;
  private int odd;

  UserActionGenerator(Random random) {
    this.random = random;
  }

  UserAction next() {
    int kind = random.nextInt(10);
    if (kind < 5) {
      return document();
    }
    return kind < 9 ? new UserAction.Text("message " + random.nextInt(1000)) : odd();
  }

  private UserAction document() {
    String name = NAMES.get(random.nextInt(NAMES.size())).formatted(random.nextInt(1000));
    return new UserAction.Document(name, size(documents++), random.nextLong());
  }

  /**
   * Chooses the size of a document. There is always one of maximum size and one empty one; few are
   * large, most have a few kilobytes.
   */
  private int size(int number) {
    int dice = random.nextInt(100);
    if (number == 0 || dice == 0) {
      return MAX_SIZE;
    }
    return number == 1 || dice < 8 ? 0 : random.nextInt(1 << random.nextInt(1, SMALL_BITS + 1));
  }

  private UserAction odd() {
    return switch (odd++ % 4) {
      case 0 -> new UserAction.Photo();
      case 1 -> new UserAction.Edit("edited " + random.nextInt(1000));
      case 2 -> new UserAction.Press("button " + random.nextInt(10));
      default -> new UserAction.Post("news " + random.nextInt(1000));
    };
  }
}
