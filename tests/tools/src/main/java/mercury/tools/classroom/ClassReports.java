package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a graded class for people, for programs and for course platforms. */
final class ClassReports {

  private ClassReports() {}

  /** Writes all of it into the folder. Returns the page. */
  static Path write(ClassFile graded, Path folder) throws IOException {
    ClassTables.write(graded, folder);
    Path page = writePage(graded, folder);
    graded.write(folder); // last: what moves is told again if this run ends before
    return page;
  }

  /** Writes the page alone: what moves is told again. */
  static Path writePage(ClassFile graded, Path folder) throws IOException {
    return Files.writeString(folder.resolve("index.html"), ClassPage.of(graded));
  }
}
