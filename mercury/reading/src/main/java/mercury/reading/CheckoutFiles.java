package mercury.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a checkout that a page may link to. Others, and whatever lies elsewhere or in a
 * hidden folder, are not found.
 *
 * @param root the checkout
 */
record CheckoutFiles(Path root) {

  private static final String TEXT = "text/plain";

  /** The types that are sent, by the ends of the names. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("md", "text/html"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("java", TEXT),
          Map.entry("json", TEXT),
          Map.entry("sql", TEXT),
          Map.entry("xml", TEXT),
          Map.entry("yml", TEXT));

  CheckoutFiles {
    root = root.toAbsolutePath().normalize();
  }

  /**
   * Finds a file.
   *
   * @param path relative to the checkout, with slashes; a folder stands for its {@code README.md}
   */
  Optional<Path> find(String path) throws IOException {
    try {
      Path file = root.resolve(path.replaceFirst("^/+", "")).normalize();
      Path page = Files.isDirectory(file) ? file.resolve("README.md") : file;
      return isShown(page) ? Optional.of(page) : Optional.empty();
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /** Returns the type under which a file is sent; empty for one that is not. */
  static Optional<String> type(Path file) {
    String name = file.getFileName().toString();
    return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  private boolean isShown(Path file) throws IOException {
    if (!file.startsWith(root) || !Files.isRegularFile(file) || type(file).isEmpty()) {
      return false;
    }
    Path real = root.toRealPath().relativize(file.toRealPath()); // where a link leads to
    for (Path step : real) {
      if (step.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }
}
