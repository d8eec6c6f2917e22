package mercury.harness.driver;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Deletes the folder that a process worked in. */
final class TemporaryFolder extends SimpleFileVisitor<Path> {

  private TemporaryFolder() {}

  /** Deletes what can be deleted: a process that is still ending may be writing. */
  static void delete(Path folder) throws IOException {
    Files.walkFileTree(folder, new TemporaryFolder());
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    return delete(file.toFile());
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException gone) {
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException unread) {
    return delete(folder.toFile());
  }

  private static FileVisitResult delete(java.io.File file) {
    if (!file.delete()) {
      file.deleteOnExit();
    }
    return FileVisitResult.CONTINUE;
  }
}
