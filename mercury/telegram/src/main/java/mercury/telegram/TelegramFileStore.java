package mercury.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of one bot's chats, on the disk: no other bot has them. Thread-safe. */
final class TelegramFileStore {

  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

  private final Path folder;
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong count = new AtomicLong();
  private final Map<String, StoredFile> byId = new ConcurrentHashMap<>();
  private final Map<String, StoredFile> byPath = new ConcurrentHashMap<>();

  /** Keeps files in that folder, which is made when the first one comes. */
  TelegramFileStore(Path folder) {
    this.folder = folder;
  }

  /** Keeps a file; reads the stream to its end, and keeps nothing when that fails. */
  StoredFile keep(InputStream bytes, String name, String type, String kind) throws IOException {
    Matcher extension = EXTENSION.matcher(name);
    String path =
        "%s/file_%s%s"
            .formatted(kind, count.getAndIncrement(), extension.find() ? extension.group() : "");
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

  Optional<StoredFile> withUniqueId(String id) {
    return byId.values().stream().filter(file -> file.uniqueId().equals(id)).findFirst();
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
