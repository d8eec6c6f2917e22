package mercury.environment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder that this process holds, by the lock on a file in it. The system lets go of it when the
 * process ends, however it ends: a folder that nobody holds belongs to nobody who lives.
 */
final class FolderLock implements AutoCloseable {

  private static final String NAME = "mercury.lock";

  /**
   * The files that this JVM holds. None may be opened twice: on Linux and macOS the first of the
   * channels that is closed lets go of the lock, whichever took it ({@link FileLock}).
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes a folder; empty when somebody holds it. */
  static Optional<FolderLock> take(Path folder) throws IOException {
    Path file = folder.toRealPath().resolve(NAME);
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    Optional<FolderLock> taken = Optional.empty();
    try {
      taken = lock(file);
      return taken;
    } finally {
      if (taken.isEmpty()) {
        HELD.remove(file);
      }
    }
  }

  private static Optional<FolderLock> lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock != null && lock.isValid() && Files.exists(file)) {
      return Optional.of(new FolderLock(file, channel));
    }
    channel.close();
    return Optional.empty();
  }

  /** Takes a folder that somebody held once; empty when nobody did, or somebody does. */
  static Optional<FolderLock> takeOver(Path folder) throws IOException {
    return Files.exists(folder.resolve(NAME)) ? take(folder) : Optional.empty();
  }

  /** Lets go of it. Idempotent. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      HELD.remove(file);
    }
  }
}
