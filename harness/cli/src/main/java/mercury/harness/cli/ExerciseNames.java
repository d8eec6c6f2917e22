package mercury.harness.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The exercises of the course, in the order in which they are done. */
final class ExerciseNames {

  private static final List<String> ALL = List.of("task", "bot");

  private ExerciseNames() {}

  static boolean has(String name) {
    return ALL.contains(name);
  }

  /** The one that the words begin with, which is taken from them; else all that are there. */
  static List<String> named(Path home, List<String> words) {
    if (!words.isEmpty() && has(words.get(0))) {
      return List.of(words.remove(0));
    }
    return ALL.stream().filter(name -> Files.isDirectory(home.resolve(name))).toList();
  }
}
