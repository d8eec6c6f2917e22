package mercury.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.LessonManifest;

/** The checkout under test. */
public final class CourseCheckout {

  private static final Pattern COMMAND = Pattern.compile("(?m)^  \\./course ([a-z]+)");

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

  /** The SQL that creates the tables of the exercises. */
  public static List<Path> sql() {
    return manifests().sql(path(""));
  }

  /** The lessons and exercises, as {@code course run} names them. */
  public static List<String> runnable() {
    return Stream.concat(
            lessons().stream(),
            manifests().exercises().stream()
                .filter(ExerciseManifest::isRunByName)
                .map(ExerciseManifest::name))
        .toList();
  }

  /** The lessons, in their order. */
  public static List<String> lessons() {
    return manifests().lessons().stream().map(LessonManifest::name).toList();
  }

  /**
   * The programs of a lesson or exercise, as {@code course run} or {@code course bot} names them.
   */
  public static List<String> programs(String name) {
    CourseManifests manifests = manifests();
    return manifests
        .lesson(name)
        .map(LessonManifest::programs)
        .or(() -> manifests.exercise(name).map(ExerciseManifest::programs))
        .map(programs -> List.copyOf(programs.keySet()))
        .orElseThrow();
  }

  /** The commands that {@code course} prints when it is run without arguments. */
  public static List<String> commands() {
    return COMMAND
        .matcher(text("build/launcher/help.txt"))
        .results()
        .map(command -> command.group(1))
        .toList();
  }

  /** Reads the manifests of the lessons and exercises. */
  public static CourseManifests manifests() {
    try {
      return CourseManifests.of(path(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
