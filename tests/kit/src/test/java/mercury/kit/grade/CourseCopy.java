package mercury.kit.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;

/**
 * Parts of the course in another folder, where a test may change them.
 *
 * @param root the folder
 */
public record CourseCopy(Path root) {

  /** Copies a file or a folder of the course to its own place. */
  public void copy(String name) throws IOException {
    copy(name, name);
  }

  /** Copies a file or a folder of the course to another place. */
  public void copy(String name, String place) throws IOException {
    copyFolder(CourseCheckout.path(name), root.resolve(place));
  }

  /** Copies all files of a folder, or one file, over those that are there. */
  public static void copyFolder(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Writes a file, whose folder is made when missing. */
  public void write(String name, String text) throws IOException {
    Files.createDirectories(root.resolve(name).getParent());
    Files.writeString(root.resolve(name), text);
  }

  /** Returns the text of a file. */
  public String text(String name) throws IOException {
    return Files.readString(root.resolve(name));
  }
}
