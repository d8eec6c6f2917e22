package mercury.cli;

import java.nio.file.Path;

/** The checkout in which the course runs. */
final class CourseHome {

  private CourseHome() {}

  /** Returns the folder that Maven names as {@code course.home}, or else the working folder. */
  static Path path() {
    return Path.of(System.getProperty("course.home", "")).toAbsolutePath();
  }
}
