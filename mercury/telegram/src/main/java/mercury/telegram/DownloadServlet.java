package mercury.telegram;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends {@code /file/bot<token>/<file_path>}: the bytes of a file, from the disk. */
final class DownloadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern PATH = Pattern.compile("/file/bot([^/]*)/(.+)");

  private final transient TelegramState state;

  DownloadServlet(TelegramState state) {
    this.state = state;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      StoredFile file = file(RequestPath.of(request));
      response.setContentType("application/octet-stream");
      response.setContentLengthLong(file.size());
      Files.copy(file.diskPath(), response.getOutputStream());
    } catch (BotApiException e) {
      BotApiEnvelope.refusal(response, e);
    }
  }

  private StoredFile file(String requested) throws BotApiException {
    Matcher path = PATH.matcher(requested);
    if (!path.matches()) {
      throw BotApiException.notFound();
    }
    return state
        .bot(path.group(1))
        .files()
        .at(path.group(2))
        .filter(file -> file.size() <= TelegramRules.MAX_DOWNLOAD_BYTES)
        .orElseThrow(BotApiException::notFound);
  }
}
