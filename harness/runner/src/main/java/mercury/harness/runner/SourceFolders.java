package mercury.harness.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders that are compiled to grade an exercise.
 *
 * @param main the folders with the learner's classes and what is given
 * @param checks those with the checks
 * @param resources those with the resources of both
 */
public record SourceFolders(List<Path> main, List<Path> checks, List<Path> resources) {

  /** All of the folders that are there. */
  public List<Path> all() {
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
}
