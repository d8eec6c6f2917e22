package mercury.tools.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mercury.tools.CourseCheckout;

/**
 * Draws the picture of each lesson that has one, from the recording of its wire and its storyboard:
 * {@code ./mvnw -q -Psolution -Dgrade.skip test-compile exec:java@pictures -pl tests/tools}.
 */
public final class Pictures {

  private static final Map<String, String> FILES =
      Map.of("en", "picture.svg", "ru", "picture.ru.svg");

  private Pictures() {}

  /** Draws all pictures over those that are there. */
  public static void main(String[] args) throws IOException {
    for (String lesson : lessons()) {
      for (Map.Entry<String, String> picture : draw(lesson).entrySet()) {
        Files.writeString(folder(lesson).resolve(picture.getKey()), picture.getValue());
        System.out.printf(
            "lessons/%s/picture/%s  %d KB%n",
            lesson, picture.getKey(), picture.getValue().length() / 1000);
      }
    }
  }

  /** Returns the lessons that have a storyboard, in their order. */
  public static List<String> lessons() {
    return CourseCheckout.lessons().stream()
        .filter(lesson -> Files.exists(folder(lesson).resolve("storyboard.json")))
        .toList();
  }

  /** Returns the texts of a lesson's pictures by the names of their files. */
  public static Map<String, String> draw(String lesson) throws IOException {
    Storyboard board = Storyboard.read(folder(lesson).resolve("storyboard.json"));
    Recording recording = Recording.read(folder(lesson).resolve("recording.json"));
    Map<String, String> drawn = new TreeMap<>();
    FILES.forEach((language, file) -> drawn.put(file, SvgPicture.draw(board, recording, language)));
    return drawn;
  }

  /** The folder of a lesson's picture. */
  public static Path folder(String lesson) {
    return CourseCheckout.path("lessons/" + lesson + "/picture");
  }
}
