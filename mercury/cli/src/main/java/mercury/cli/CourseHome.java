package mercury.cli;

import java.nio.file.Path;

/** The checkout in which the course runs. */
final class CourseHome {

  private CourseHome() {}

  /** Given by the Maven execution as {@code course.home}, else the working folder. */
  static Path path() {
    return Path.of(System.getProperty("course.home", "")).toAbsolutePath();
  }
}
