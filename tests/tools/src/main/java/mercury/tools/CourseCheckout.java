package mercury.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout under test. */
public final class CourseCheckout {

  private static final Pattern PROGRAM = Pattern.compile("<id>(.*?)</id>");
  private static final Pattern COMMAND = Pattern.compile("(?m)^  \\./course ([a-z]+)");

  /** Executions and profiles of an exercise's pom that are not programs. */
  private static final Set<String> NOT_RUN =
      Set.of("grade", "watch", "watch-bot", "learner", "default-compile", "solution");

  private CourseCheckout() {}

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

  /** The lessons and exercises, as {@code course run} names them. */
  public static List<String> runnable() {
    return Stream.concat(lessons().stream(), Stream.of("task")).toList();
  }

  /** The lessons. */
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

  /**
   * The programs of a lesson or exercise, as {@code course run} or {@code course bot} names them.
   */
  public static List<String> programs(String lesson) {
    boolean exercise = lesson.equals("task") || lesson.equals("bot");
    String pom = text((exercise ? "" : "lessons/") + lesson + "/pom.xml");
    return PROGRAM
        .matcher(pom.substring(pom.indexOf("exec-maven-plugin")))
        .results()
        .map(program -> program.group(1))
        .filter(program -> !NOT_RUN.contains(program))
        .toList();
  }

  /** The commands that {@code course} prints when it is run without arguments. */
  public static List<String> commands() {
    return COMMAND.matcher(text("course")).results().map(command -> command.group(1)).toList();
  }
}
