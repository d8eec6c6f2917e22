package mercury.bot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.telegram.telegrambots.meta.api.objects.Document;

/**
 * Brings documents from Telegram into the bucket, by way of a temporary file: so nothing is held in
 * memory (B6), and only what has arrived whole is uploaded (B7). Thread-safe.
 */
final class DocumentSaver {

  private static final int BAD_REQUEST = 400;
  private static final String TOO_BIG = "too big";

  private final TelegramFiles files;
  private final ObjectStorage storage;
  private final RequestRetry patience;

  DocumentSaver(TelegramFiles files, ObjectStorage storage, RequestRetry patience) {
    this.files = files;
    this.storage = storage;
    this.patience = patience;
  }

  /**
   * Stores a document under its key, in place of an earlier copy.
   *
   * @return whether it is stored; Telegram hands out no files above 20 MB
   */
  boolean save(long tgId, Document document) throws IOException {
    Path copy = Files.createTempFile("bot", ".document");
    try {
      patience.run(() -> download(document.getFileId(), copy));
      String key = ObjectKey.of(tgId, document.getFileUniqueId(), document.getFileName());
      patience.run(() -> storage.put(key, copy));
      return true;
    } catch (TelegramException e) {
      if (e.status() == BAD_REQUEST && e.getMessage().contains(TOO_BIG)) {
        return false;
      }
      throw e;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void download(String fileId, Path copy) throws IOException {
    try (OutputStream to = Files.newOutputStream(copy)) { // empties it first
      files.download(fileId, to);
    }
  }
}
