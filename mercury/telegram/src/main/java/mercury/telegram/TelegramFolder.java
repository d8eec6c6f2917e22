package mercury.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/**
 * The folder of one start of the stand-in, with a folder for each bot's files. Immutable.
 *
 * @param root a folder that nobody else uses
 */
record TelegramFolder(Path root) {

  /** Makes a new one below that folder, which is made when missing. */
  static TelegramFolder below(Path data) throws IOException {
    return new TelegramFolder(
        Files.createTempDirectory(Files.createDirectories(data.toAbsolutePath()), "files-"));
  }

  /** Returns the files of that bot, of which there are none yet. */
  TelegramFileStore files(long bot) {
    return new TelegramFileStore(root.resolve(Long.toString(bot)));
  }

  /** Returns a folder for uploads that are not complete yet. */
  Path drafts() throws IOException {
    return Files.createDirectories(root.resolve("drafts"));
  }

  /** Removes all of it. Idempotent. */
  void remove() throws IOException {
    if (Files.exists(root)) {
      PathUtils.deleteDirectory(root);
    }
  }
}
