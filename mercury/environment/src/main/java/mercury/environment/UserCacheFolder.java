package mercury.environment;

import java.io.IOException;
import java.nio.file.Files;
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

  /** Returns that of a service, made where it is missing; empty where there can be none. */
  public static Optional<Path> of(String service) {
    try {
      Path course = Files.createDirectories(root(System.getenv()).resolve("mercury"));
      keepOthersOut(course);
      Path folder = Files.createDirectories(course.resolve(service));
      return isOurs(course) && isOurs(folder) ? Optional.of(folder) : Optional.empty();
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

  private static void keepOthersOut(Path folder) throws IOException {
    if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /**
   * Returns whether it is ours: under sudo, the home folder may be that of a user who puts programs
   * there.
   */
  private static boolean isOurs(Path folder) throws IOException {
    Path mine = Files.createTempFile(folder, "owner", "");
    try {
      return Files.getOwner(folder).equals(Files.getOwner(mine));
    } finally {
      Files.delete(mine);
    }
  }
}
