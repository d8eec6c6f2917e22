package mercury.kit.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.ExerciseManifest;
import mercury.tools.CourseCheckout;

/** The Java sources that the kit's authors wrote, each listed once. */
final class SourceTree {

  private static final Path ROOT = CourseCheckout.path("").normalize();

  /** The modules with files that learners complete. */
  private static final Set<String> FOLDERS = folders();

  private SourceTree() {}

  /**
   * Lists the sources, without those that are compiled in place of others (stubs, a solution
   * without the stars, proofs) and without the lessons, whose programs repeat each other on
   * purpose.
   */
  static List<Path> files() {
    try (Stream<Path> walk = Files.walk(ROOT)) {
      return walk.filter(file -> file.toString().endsWith(".java"))
          .filter(SourceTree::counts)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a file's path in the checkout, with slashes. */
  static String place(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  private static boolean counts(Path file) {
    String place = "/" + place(file);
    return Stream.of("target", "proof", "plain", "lessons", "samples", "node_modules", ".mercury")
            .noneMatch(folder -> place.contains("/" + folder + "/"))
        && FOLDERS.stream().noneMatch(folder -> isStub(place, "/" + folder));
  }

  private static boolean isStub(String place, String exercise) {
    return Stream.of("/src/main/", "/src/stub/", "/backup/")
        .anyMatch(folder -> place.startsWith(exercise + folder));
  }

  private static Set<String> folders() {
    CourseManifests course = CourseCheckout.manifests();
    return Stream.concat(
            course.exercises().stream().map(ExerciseManifest::folder),
            course.drills().stream().map(DrillManifest::module))
        .collect(Collectors.toSet());
  }
}
