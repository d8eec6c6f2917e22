package mercury.tools.solution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.harness.manifest.SubjectManifest;

/**
 * Finds the classes of an exercise that use what a solution changes. The checks of all other
 * classes give the same verdicts as for the reference.
 */
final class SolutionReach {

  private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Z]\\w+");

  private final Map<String, String> sources = new TreeMap<>();

  private SolutionReach(GradedExercise exercise) throws IOException {
    for (Path root : List.of(exercise.paths().given(), exercise.paths().sources("solution"))) {
      try (Stream<Path> files = Files.list(root.resolve(exercise.manifest().packageFolder()))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> sources.put(name(file), text(file)));
      }
    }
  }

  /**
   * Returns those classes.
   *
   * @param files the paths of the changed files
   */
  static List<SubjectManifest> of(GradedExercise exercise, Collection<String> files)
      throws IOException {
    SolutionReach reach = new SolutionReach(exercise);
    List<String> changed = files.stream().map(file -> name(Path.of(file))).toList();
    return exercise.manifest().subjects().stream()
        .filter(subject -> !Collections.disjoint(reach.used(subject.className()), changed))
        .toList();
  }

  /** Returns the class, all classes that its source mentions, all that those mention, and so on. */
  private Set<String> used(String name) {
    Set<String> used = new TreeSet<>(Set.of(name));
    Deque<String> open = new ArrayDeque<>(used);
    while (!open.isEmpty()) {
      NAME.matcher(sources.get(open.pop()))
          .results()
          .map(MatchResult::group)
          .filter(sources::containsKey)
          .filter(used::add)
          .forEach(open::push);
    }
    return used;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
