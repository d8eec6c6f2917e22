package mercury.environment;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;

/**
 * The folders with the services' data, held by this process. Thread-safe.
 *
 * @param root the folder that holds all of them
 * @param isTemporary whether it is removed when the services stop
 * @param lock keeps others from using it
 */
record DataFolders(Path root, boolean isTemporary, FolderLock lock) {

  private static final String TEMPORARY = "mercury-";

  /** Makes them below the folder that the user named, or else below a new temporary one. */
  static DataFolders of(Optional<Path> data) throws ServiceStartException {
    try {
      return data.isPresent() ? kept(data.get().toAbsolutePath()) : temporary();
    } catch (IOException e) {
      throw new ServiceStartException(
          "the folder %s cannot be made: %s"
              .formatted(data.map(Path::toString).orElse("for temporary data"), reason(e)),
          e);
    }
  }

  /** The message of some of them is the folder's name alone. */
  private static String reason(IOException failure) {
    return failure instanceof FileSystemException named && named.getReason() != null
        ? named.getReason()
        : failure.getClass().equals(IOException.class)
            ? failure.getMessage()
            : failure.getClass().getSimpleName();
  }

  private static DataFolders kept(Path folder) throws IOException, ServiceStartException {
    Files.createDirectories(folder);
    FolderLock lock =
        FolderLock.take(folder)
            .orElseThrow(
                () ->
                    new ServiceStartException(
                        "the folder %s is in use by another Mercury that runs: stop that one, or name another folder"
                            .formatted(folder)));
    return new DataFolders(folder, false, lock);
  }

  private static DataFolders temporary() throws IOException {
    sweep();
    while (true) {
      Path folder = Files.createTempDirectory(TEMPORARY);
      Optional<FolderLock> lock = FolderLock.take(folder);
      if (lock.isPresent()) {
        return new DataFolders(folder, true, lock.get());
      } // else another start swept it between the two lines
    }
  }

  /** Removes what processes left that were killed. */
  private static void sweep() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(temporary, TEMPORARY + "[0-9]*")) {
      for (Path folder : folders) {
        try {
          removeAbandoned(folder);
        } catch (IOException e) {
          // another user's, or something in it is still being written: next time
        }
      }
    }
  }

  private static void removeAbandoned(Path folder) throws IOException {
    Optional<FolderLock> abandoned = FolderLock.takeOver(folder);
    if (abandoned.isPresent()) {
      FolderLock lock = abandoned.get();
      try (lock) {
        PostgresOrphan.end(folder.resolve(PostgresService.ID));
        PathUtils.deleteDirectory(folder);
      }
    }
  }

  /** Returns the folder of that service, which may not exist yet. */
  Path folder(CourseService service) {
    return root.resolve(service.id());
  }

  /** Lets go of them, and removes them if they are temporary. */
  void release() throws IOException {
    try (lock) {
      if (isTemporary) {
        PathUtils.deleteDirectory(root);
      }
    }
  }
}
