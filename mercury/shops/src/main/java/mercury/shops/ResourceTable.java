package mercury.shops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Reads the tables and documents that stand beside the classes. Stateless. */
final class ResourceTable {

  private ResourceTable() {}

  /** Returns the rows, each with its columns; a line that begins with # is a comment. */
  static List<List<String>> rows(String name) {
    return text(name)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> cells(line, ";"))
        .toList();
  }

  /** Returns the values of a cell that has several, joined by plus signs between spaces. */
  static List<String> values(String cell) {
    return cells(cell, " \\+ ");
  }

  /** Returns the whole text. */
  static String text(String name) {
    try (InputStream file = ResourceTable.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line, String separator) {
    return Arrays.stream(line.split(separator, -1)).map(String::strip).toList();
  }
}
