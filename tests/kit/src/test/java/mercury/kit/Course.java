package mercury.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout under test. */
public final class Course {

  private Course() {}

  /** A file or folder of the checkout, like {@code lessons/intro/README.md}. */
  public static Path path(String relative) {
    return Path.of(System.getProperty("course.home")).resolve(relative);
  }

  /** The text of a file of the checkout. */
  public static String text(String relative) {
    try {
      return Files.readString(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
