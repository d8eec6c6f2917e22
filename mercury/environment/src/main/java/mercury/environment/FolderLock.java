package mercury.environment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A folder that this process holds, by the lock on a file in it. The system lets go of it when the
 * process ends, however it ends: a folder that nobody holds belongs to nobody who lives.
 */
final class FolderLock implements AutoCloseable {

  private static final String NAME = "mercury.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes a folder; empty when somebody holds it. */
  static Optional<FolderLock> take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null && lock.isValid() && Files.exists(folder.resolve(NAME))) {
        return Optional.of(new FolderLock(channel));
      }
    } catch (OverlappingFileLockException e) {
      // somebody in this JVM holds it
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
    channel.close();
  }
}
