package mercury.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.file.PathUtils;

/** The files of all chats, on the disk. Thread-safe. */
final class TelegramFileStore {

  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

  private final Path folder;
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong count = new AtomicLong();
  private final Map<String, StoredFile> byId = new ConcurrentHashMap<>();
  private final Map<String, StoredFile> byPath = new ConcurrentHashMap<>();

  /** Makes a store in a new folder below that one, which is made when missing. */
  TelegramFileStore(Path data) throws IOException {
    this.folder =
        Files.createTempDirectory(Files.createDirectories(data.toAbsolutePath()), "files-");
  }

  /** Removes all of them. Idempotent. */
  void remove() throws IOException {
    if (Files.exists(folder)) {
      PathUtils.deleteDirectory(folder);
    }
  }

  /** Returns a folder for uploads that are not complete yet. */
  Path drafts() throws IOException {
    return Files.createDirectories(folder.resolve("drafts"));
  }

  /** Keeps a file; reads the stream to its end, and keeps nothing when that fails. */
  StoredFile keep(InputStream bytes, String name, String type, String kind) throws IOException {
    Matcher extension = EXTENSION.matcher(name);
    String path =
        String.format(
            Locale.ROOT,
            "%s/file_%d%s",
            kind,
            count.getAndIncrement(),
            extension.find() ? extension.group() : "");
    Path diskPath = folder.resolve(path);
    Files.createDirectories(diskPath.getParent());
    long size = copy(bytes, diskPath);
    StoredFile file =
        new StoredFile(id("BQACAg", 48), id("AgAD", 9), name, type, size, path, diskPath);
    byId.put(file.fileId(), file);
    byPath.put(path, file);
    return file;
  }

  Optional<StoredFile> withId(String fileId) {
    return Optional.ofNullable(byId.get(fileId));
  }

  Optional<StoredFile> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static long copy(InputStream bytes, Path diskPath) throws IOException {
    try {
      return Files.copy(bytes, diskPath);
    } catch (IOException e) {
      Files.deleteIfExists(diskPath);
      throw e;
    }
  }

  private String id(String prefix, int randomBytes) {
    byte[] bytes = new byte[randomBytes];
    random.nextBytes(bytes);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
