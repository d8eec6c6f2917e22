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
 * A solution that differs from the reference in some files: a patch of the reference or, of the
 * right ones, a folder with whole files.
 *
 * @param name like {@code W3-ack-first}
 */
public record SolutionOverlay(String name, Path place) {

  private static final String PATCH = ".patch";

  /** Those in a folder, in the order of their names; none when there is no folder. */
  static List<SolutionOverlay> all(Path kind) {
    if (!Files.isDirectory(kind)) {
      return List.of();
    }
    try (Stream<Path> places = Files.list(kind)) {
      return places.sorted().map(place -> new SolutionOverlay(name(place), place)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it says of itself. */
  public SolutionHeader header() throws IOException {
    try {
      if (isPatch()) {
        return SolutionHeader.ofPatch(Files.readString(place));
      }
      return SolutionHeader.ofRight(
          files().values().stream().filter(SolutionHeader::beginsRight).findFirst().orElse(""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
  }

  /**
   * The files in place of, or beside, the reference's: their texts by their paths below the source
   * root.
   *
   * @throws IllegalArgumentException if it is a patch that does not apply
   */
  public Map<String, String> files() throws IOException {
    if (isPatch()) {
      return PatchFile.read(place).apply();
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(place)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(place.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  private boolean isPatch() {
    return place.toString().endsWith(PATCH);
  }

  private static String name(Path place) {
    String file = place.getFileName().toString();
    return file.endsWith(PATCH) ? file.substring(0, file.length() - PATCH.length()) : file;
  }

  /** For the names of parameterized tests. */
  @Override
  public String toString() {
    return name;
  }
}
