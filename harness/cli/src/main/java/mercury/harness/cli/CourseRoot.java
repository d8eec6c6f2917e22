package mercury.harness.cli;

import java.nio.file.Path;

/** The checkout that the programs of this module work in. */
final class CourseRoot {

  private CourseRoot() {}

  /** Returns what the property {@code course.home} names, else the working folder. */
  static Path ofProperty() {
    return Path.of(System.getProperty("course.home", ""));
  }

  /** Returns a path as a person here would type it: relative, when it is below this folder. */
  static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
  }
}
