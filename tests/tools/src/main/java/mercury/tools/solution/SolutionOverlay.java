package mercury.tools.solution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A solution that differs from the reference in some files: a file of {@linkplain SolutionEdit
 * edits} or, for some right solutions, a folder with whole files.
 *
 * @param exercise the exercise that it solves
 * @param name like {@code W3-ack-first}
 * @param place the file or the folder
 */
public record SolutionOverlay(GradedExercise exercise, String name, Path place) {

  private static final String EDIT = ".txt";

  /** Lists the solutions in a folder by their names; empty if there is no such folder. */
  static List<SolutionOverlay> all(GradedExercise exercise, Path kind) {
    if (!Files.isDirectory(kind)) {
      return List.of();
    }
    try (Stream<Path> places = Files.list(kind)) {
      return places
          .sorted()
          .map(place -> new SolutionOverlay(exercise, name(place), place))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads its header. */
  public SolutionHeader header() throws IOException {
    try {
      if (isEdit()) {
        return SolutionHeader.ofEdit(Files.readString(place));
      }
      return SolutionHeader.ofRight(
          files().values().stream().filter(SolutionHeader::beginsRight).findFirst().orElse(""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns the files that replace files of the reference or add new ones: texts by their paths
   * below the source root.
   *
   * @throws IllegalArgumentException if its edits do not fit the reference
   */
  public Map<String, String> files() throws IOException {
    if (isEdit()) {
      return edited();
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(place)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(place.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  private Map<String, String> edited() throws IOException {
    Map<String, String> files = new TreeMap<>();
    String folder = exercise.manifest().packageFolder();
    SolutionEdit.read(place)
        .applyTo(exercise.paths().sources("solution").resolve(folder))
        .forEach((file, text) -> files.put(folder + "/" + file, text));
    return files;
  }

  private boolean isEdit() {
    return place.toString().endsWith(EDIT);
  }

  private static String name(Path place) {
    String file = place.getFileName().toString();
    return file.endsWith(EDIT) ? file.substring(0, file.length() - EDIT.length()) : file;
  }

  /** Returns the name that parameterized tests show. */
  @Override
  public String toString() {
    return name;
  }
}
