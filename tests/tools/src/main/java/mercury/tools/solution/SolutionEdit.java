package mercury.tools.solution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A solution written as edits of the reference: a header, a blank line, and blocks like this one.
 *
 * <pre>
 * &lt;&lt;&lt; Worker.java
 *     handler.handle(message);
 * ===
 *     delivery.acknowledge();
 *     handler.handle(message);
 * &gt;&gt;&gt;
 * </pre>
 *
 * <p>A block finds whole lines, which must occur exactly once in the file as the blocks before left
 * it. One that finds nothing makes a new file. No block has line numbers, so the code around it may
 * change.
 */
record SolutionEdit(List<EditBlock> blocks) {

  /**
   * Reads a file of blocks.
   *
   * @throws IllegalArgumentException if it is malformed: one sentence with the file and the block
   */
  static SolutionEdit read(Path file) throws IOException {
    return new SolutionEdit(EditBlockReader.read(file));
  }

  /**
   * Returns the texts of the files that it changes or makes, by their paths below the package.
   *
   * @param reference the folder of the package in the reference
   * @throws IllegalArgumentException if a block does not fit: one sentence with the file and the
   *     block
   */
  Map<String, String> applyTo(Path reference) throws IOException {
    Map<String, List<String>> files = new TreeMap<>();
    for (EditBlock block : blocks) {
      Optional<List<String>> before = Optional.ofNullable(files.get(block.file()));
      files.put(
          block.file(),
          block.applyTo(before.isPresent() ? before : lines(reference.resolve(block.file()))));
    }
    Map<String, String> texts = new TreeMap<>();
    files.forEach((file, lines) -> texts.put(file, String.join("\n", lines) + "\n"));
    return texts;
  }

  private static Optional<List<String>> lines(Path file) throws IOException {
    return Files.isRegularFile(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
  }
}
