package mercury.harness.runner.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The classes that an exercise gives to the learner, which its checks may use too.
 *
 * @param folders the folders with these and the learner's classes
 * @param names their names
 */
public record GivenClasses(List<String> folders, Set<String> names) {

  /** Copies both. */
  public GivenClasses {
    folders = List.copyOf(folders);
    names = Set.copyOf(names);
  }

  /** Returns those of an exercise that gives none. */
  public static GivenClasses none() {
    return new GivenClasses(List.of(), Set.of());
  }

  /**
   * Finds the classes.
   *
   * @param folders the folders with the compiled classes and their resources
   * @param sources the source roots of what is given
   */
  public static GivenClasses of(List<Path> folders, List<Path> sources) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path root : sources) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> all = Files.walk(root)) {
          all.filter(file -> file.toString().endsWith(".java"))
              .map(file -> root.relativize(file).toString())
              .map(file -> file.replaceFirst("\\.java$", "").replaceAll("[/\\\\]", "."))
              .forEach(names::add);
        }
      }
    }
    List<String> absolute = new ArrayList<>();
    folders.forEach(folder -> absolute.add(folder.toAbsolutePath().toString()));
    return new GivenClasses(absolute, names);
  }
}
