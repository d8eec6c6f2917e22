package mercury.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;

/**
 * Where the services keep their data.
 *
 * @param root the folder of all of them
 * @param temporary whether it goes when they stop
 */
record DataFolders(Path root, boolean temporary) {

  /** Below the folder the user named, or else below a new temporary one. */
  static DataFolders of(Optional<Path> data) throws ServiceStartException {
    try {
      return data.isPresent()
          ? new DataFolders(Files.createDirectories(data.get().toAbsolutePath()), false)
          : new DataFolders(Files.createTempDirectory("mercury-"), true);
    } catch (IOException e) {
      throw new ServiceStartException(
          "the folder %s cannot be made: %s"
              .formatted(
                  data.map(Path::toString).orElse("for temporary data"),
                  e.getClass().getSimpleName()),
          e);
    }
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path s3() {
    return root.resolve("s3");
  }

  Path telegram() {
    return root.resolve("telegram");
  }

  void removeTemporary(List<Exception> failures) {
    try {
      if (temporary) {
        PathUtils.deleteDirectory(root);
      }
    } catch (IOException e) {
      failures.add(e);
    }
  }
}
