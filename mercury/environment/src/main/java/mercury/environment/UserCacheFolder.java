package mercury.environment;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder for what is unpacked once and then run. It lies where the system keeps a user's
 * caches, and only that user may enter it: programs in the temporary folder could be anybody's.
 */
public final class UserCacheFolder {

  private UserCacheFolder() {}

  /**
   * Returns that of a service, made where it is missing; empty where there can be none. A link, or
   * a folder of somebody else, is none: who owns it could put programs there.
   */
  public static Optional<Path> of(String service) {
    return of(root(System.getenv()), service);
  }

  static Optional<Path> of(Path caches, String service) {
    try {
      if (!Files.isDirectory(caches)) {
        Files.createDirectories(caches);
      }
      return Optional.of(ours(ours(caches.resolve("mercury")).resolve(service)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path root(Map<String, String> environment) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home"));
    if (system.contains("windows") && environment.containsKey("LOCALAPPDATA")) {
      return Path.of(environment.get("LOCALAPPDATA"));
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Caches");
    }
    Path chosen = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
    return chosen.isAbsolute() ? chosen : home.resolve(".cache");
  }

  /** Returns the folder with nobody else's rights in it. */
  private static Path ours(Path folder) throws IOException {
    make(folder);
    requireOwned(folder); // before root changes anything of another user's
    if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return folder;
  }

  /** Makes it unless it is there; other threads and processes may do so at the same time. */
  private static void make(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw e; // a link has the name
      }
    }
  }

  /** Demands that it is ours: under sudo, the home folder may still be another user's. */
  private static void requireOwned(Path folder) throws IOException {
    Path mine = Files.createTempFile(folder, "owner", "");
    try {
      if (!Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(mine))) {
        throw new AccessDeniedException(folder.toString());
      }
    } finally {
      Files.delete(mine);
    }
  }
}
