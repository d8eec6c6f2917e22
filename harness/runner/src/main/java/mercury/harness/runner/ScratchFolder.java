package mercury.harness.runner;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The temporary folder of a JVM that runs checks. That JVM is ended before it can tidy up, and so
 * is whatever a learner's code keeps there.
 *
 * @param path where it is
 */
record ScratchFolder(Path path) {

  static ScratchFolder create() throws IOException {
    return new ScratchFolder(Files.createTempDirectory("mercury-checks-"));
  }

  /** Removes it with all that is in it, as far as nobody writes there any more. */
  void remove() {
    try {
      Files.walkFileTree(path, new Removal());
    } catch (IOException e) {
      // something that the learner's code started is still writing: it is the system's to tidy up
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
