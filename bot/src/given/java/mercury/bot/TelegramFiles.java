package mercury.bot;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import okhttp3.Response;

/**
 * Downloads files through a small buffer. Given: the one in telegrambots-client does not ask the
 * configured server, holds whole files in memory and takes an error page for a file.
 *
 * <p>Thread-safe.
 */
public final class TelegramFiles {

  private final TelegramApi telegram;

  public TelegramFiles(TelegramApi telegram) {
    this.telegram = telegram;
  }

  /**
   * Downloads a file. When this returns, all bytes have been written; when it throws, some may have
   * been written.
   *
   * @param fileId the {@code file_id} of a document, for instance
   * @param to the stream that gets the file; it is not closed
   * @return the number of bytes
   * @throws TelegramException if Telegram refuses; 400 with {@code file is too big} above 20 MB
   * @throws IOException if the download breaks off, or ends before all bytes have arrived
   */
  public long download(String fileId, OutputStream to) throws IOException {
    Object result = telegram.call("getFile", Map.of("file_id", fileId));
    if (!(result instanceof Map<?, ?> file) || !(file.get("file_path") instanceof String path)) {
      throw new IOException("Telegram does not tell where the file is");
    }
    long size = file.get("file_size") instanceof Number told ? told.longValue() : -1;
    return telegram.file(path, response -> write(response, size, to));
  }

  private static long write(Response response, long size, OutputStream to) throws IOException {
    if (response.code() != 200) {
      throw TelegramResponse.failure(response);
    }
    long announced = response.body().contentLength();
    try (InputStream content = response.body().byteStream()) {
      long written = content.transferTo(to);
      requireAll(written, announced);
      requireAll(written, size);
      return written;
    }
  }

  private static void requireAll(long written, long expected) throws EOFException {
    if (expected >= 0 && written != expected) {
      throw new EOFException("the download ended after " + written + " of " + expected + " bytes");
    }
  }
}
