package mercury.bot;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Document;

/**
 * Brings documents from Telegram into the bucket, by way of a temporary file: so nothing is held in
 * memory (B6), and only what has arrived whole is uploaded (B7). The system deletes the file when
 * it is closed, and also when the process is killed. Thread-safe.
 */
final class DocumentSaver {

  /** The end of a document's way. */
  enum Outcome {
    SAVED,
    /** A file of more than 20 MB, which Telegram does not hand out. */
    TOO_BIG,
    /** A file that Telegram does not have, now or later. */
    GONE
  }

  private static final Logger LOG = LoggerFactory.getLogger(BotWorker.class);
  private static final String TOO_BIG = "too big";
  private static final String UNSURE = "temporarily unavailable"; // or a wrong id, it does not tell

  private final TelegramFiles files;
  private final ObjectStorage storage;
  private final RequestRetry patience;

  DocumentSaver(TelegramFiles files, ObjectStorage storage, RequestRetry patience) {
    this.files = files;
    this.storage = storage;
    this.patience = patience;
  }

  /** Stores a document under its key, in place of an earlier copy. */
  Outcome save(long tgId, Document document) throws Exception {
    String key = ObjectKey.of(tgId, document.getFileUniqueId(), document.getFileName());
    try (FileChannel copy =
        FileChannel.open(Files.createTempFile("bot", ".document"), READ, WRITE, DELETE_ON_CLOSE)) {
      patience.run(() -> download(document.getFileId(), copy));
      patience.run(() -> upload(key, copy));
      return Outcome.SAVED;
    } catch (TelegramException e) {
      if (e.getMessage().contains(UNSURE)) {
        throw e;
      }
      LOG.info("document {} is not to be had: {}", key, e.getMessage());
      return e.getMessage().contains(TOO_BIG) ? Outcome.TOO_BIG : Outcome.GONE;
    }
  }

  private Void download(String fileId, FileChannel copy) throws IOException {
    copy.truncate(0); // an earlier attempt may have ended in the middle
    files.download(fileId, Channels.newOutputStream(copy));
    return null;
  }

  private Void upload(String key, FileChannel copy) throws IOException {
    storage.put(key, copy);
    return null;
  }
}
