package mercury.tools.solution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the blocks of a {@link SolutionEdit}. */
final class EditBlockReader {

  private static final String BEGIN = "<<< ";
  private static final String MIDDLE = "===";
  private static final String END = ">>>";

  /** Any line that looks like a marker: no line of Java begins like this, so it may be misspelt. */
  private static final Pattern MARKER = Pattern.compile("(<<<|===|>>>).*");

  private static final Pattern JAVA_FILE = Pattern.compile("(\\w+/)*[\\w-]+\\.java");

  private final Path file;
  private final Deque<String> lines;

  private EditBlockReader(Path file, List<String> lines) {
    this.file = file;
    this.lines = new ArrayDeque<>(lines);
  }

  /**
   * Reads all blocks below the header, which ends with the first blank line.
   *
   * @throws IllegalArgumentException if there is none, or one is incomplete
   */
  static List<EditBlock> read(Path file) throws IOException {
    return new EditBlockReader(file, Files.readAllLines(file)).blocks();
  }

  private List<EditBlock> blocks() {
    while (!lines.isEmpty() && !lines.peek().isBlank()) {
      lines.pop();
    }
    List<EditBlock> blocks = new ArrayList<>();
    for (skipBlankLines(); !lines.isEmpty(); skipBlankLines()) {
      blocks.add(block(new BlockPlace(file, blocks.size() + 1)));
    }
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException(file + ": there is no block below the header");
    }
    return blocks;
  }

  private void skipBlankLines() {
    while (!lines.isEmpty() && lines.peek().isBlank()) {
      lines.pop();
    }
  }

  private EditBlock block(BlockPlace place) {
    String begin = lines.pop();
    if (!begin.startsWith(BEGIN)) {
      throw place.complaint("it begins with '%s' instead of '<<< FILE'".formatted(begin.strip()));
    }
    String name = begin.substring(BEGIN.length()).strip();
    if (!JAVA_FILE.matcher(name).matches()) {
      throw place.complaint(
          "'%s' is not the path of a Java file below the package".formatted(name));
    }
    List<String> find = linesUpTo(MIDDLE, place);
    List<String> replacement = linesUpTo(END, place);
    if (find.equals(replacement)) {
      throw place.complaint("it changes nothing in " + name);
    }
    return new EditBlock(place, name, find, replacement);
  }

  private List<String> linesUpTo(String marker, BlockPlace place) {
    List<String> part = new ArrayList<>();
    while (!lines.isEmpty() && !MARKER.matcher(lines.peek()).matches()) {
      part.add(lines.pop());
    }
    if (lines.isEmpty()) {
      throw place.complaint("it ends without the line '%s'".formatted(marker));
    }
    String found = lines.pop().stripTrailing();
    if (!found.equals(marker)) {
      throw place.complaint("it has '%s' where '%s' belongs".formatted(found, marker));
    }
    return part;
  }
}
