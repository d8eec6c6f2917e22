package mercury.harness.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is compiled to grade an exercise, by the properties {@code grade.main}, {@code grade.checks}
 * and {@code grade.resources} of its pom: folders with commas between them.
 *
 * @param main the folders with the learner's classes and what is given
 * @param checks those with the checks
 * @param resources those with the resources of both
 */
record Sources(List<Path> main, List<Path> checks, List<Path> resources) {

  static Sources ofProperties() {
    return new Sources(
        folders(Assignment.property("grade.main")),
        folders(Assignment.property("grade.checks")),
        folders(Assignment.property("grade.resources")));
  }

  /** All of the folders that are there. */
  List<Path> all() {
    return Stream.of(main, checks, resources).flatMap(List::stream).toList();
  }

  /** The classes in those folders. */
  static List<Path> classes(List<Path> folders) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> walk = Files.walk(folder)) {
        walk.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
      }
    }
    return found;
  }

  private static List<Path> folders(String value) {
    return Arrays.stream(value.split(",", -1)).map(Path::of).filter(Files::isDirectory).toList();
  }
}
