package mercury.kit.playground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;

/** The files that the page is made of. */
final class PageFiles {

  private static final String FOLDER =
      "mercury/playground/src/main/resources/mercury/playground/page";

  private PageFiles() {}

  /** Lists the files by their paths in the page's folder. */
  static List<Path> all() throws IOException {
    Path folder = CourseCheckout.path(FOLDER);
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  static String text(Path file) {
    return CourseCheckout.text(FOLDER + "/" + file);
  }
}
