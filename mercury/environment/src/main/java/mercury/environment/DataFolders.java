package mercury.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;

/**
 * The folders with the services' data. Immutable.
 *
 * @param root the folder that holds all of them
 * @param isTemporary whether it is removed when the services stop
 */
record DataFolders(Path root, boolean isTemporary) {

  /** Makes them below the folder that the user named, or else below a new temporary one. */
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

  /** Returns the folder of that service, which may not exist yet. */
  Path folder(CourseService service) {
    return root.resolve(service.id());
  }

  /** Removes them, if they are temporary. */
  void removeTemporary() throws IOException {
    if (isTemporary) {
      PathUtils.deleteDirectory(root);
    }
  }
}
