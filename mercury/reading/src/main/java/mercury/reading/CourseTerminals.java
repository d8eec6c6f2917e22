package mercury.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The terminals that the pages of a checkout show. Reads a page anew each time; thread-safe. */
public final class CourseTerminals {

  private final CheckoutFiles files;

  /** Reads nothing yet. */
  public CourseTerminals(Path checkout) {
    files = new CheckoutFiles(checkout);
  }

  /**
   * Returns the words of the command in a terminal, of which the first is {@code ./course}; empty
   * where the page has no such terminal, or one whose command does not start a program of the
   * course.
   *
   * @param page the path of the page in the checkout, with slashes
   */
  public Optional<List<String>> command(String page, String terminal) throws IOException {
    Optional<Path> file = files.find(page);
    if (file.isEmpty() || !file.get().toString().endsWith(".md")) {
      return Optional.empty();
    }
    return TerminalBlock.allOf(CoursePage.parsed(Files.readString(file.get())))
        .filter(block -> block.name().equals(terminal) && block.isProgram())
        .findFirst()
        .map(TerminalBlock::command);
  }
}
