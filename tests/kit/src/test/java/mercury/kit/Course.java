package mercury.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout under test. */
public final class Course {

  private static final Pattern PROGRAM = Pattern.compile("<id>(.*?)</id>");
  private static final Pattern COMMAND = Pattern.compile("(?m)^  \\./course ([a-z]+)");

  private Course() {}

  /** A file or folder of the checkout, like {@code lessons/intro/README.md}. */
  public static Path path(String relative) {
    return Path.of(System.getProperty("course.home")).resolve(relative);
  }

  /** The text of a file of the checkout. */
  public static String text(String relative) {
    try {
      return Files.readString(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lessons, as {@code course run} names them. */
  public static List<String> lessons() {
    try (Stream<Path> poms = Files.list(path("lessons"))) {
      return poms.filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The programs of a lesson, as {@code course run} names them. */
  public static List<String> programs(String lesson) {
    return PROGRAM
        .matcher(text("lessons/" + lesson + "/pom.xml"))
        .results()
        .map(program -> program.group(1))
        .toList();
  }

  /** The commands that {@code course} alone prints. */
  public static List<String> commands() {
    return COMMAND.matcher(text("course")).results().map(command -> command.group(1)).toList();
  }
}
