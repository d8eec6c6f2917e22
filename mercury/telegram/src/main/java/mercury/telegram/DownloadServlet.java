package mercury.telegram;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /file/bot<token>/<file_path>}: the bytes of a file, from the disk to the socket. */
final class DownloadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern PATH = Pattern.compile("/file/bot([^/]*)/(.+)");

  private final transient TelegramState world;

  DownloadServlet(TelegramState world) {
    this.world = world;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      StoredFile file = file(request.getRequestURI());
      response.setContentType("application/octet-stream");
      response.setContentLengthLong(file.size());
      Files.copy(file.disk(), response.getOutputStream());
    } catch (BotApiException e) {
      BotApiEnvelope.refusal(response, e);
    }
  }

  private StoredFile file(String uri) throws BotApiException {
    Matcher path = PATH.matcher(uri);
    if (!path.matches()) {
      throw BotApiException.notFound();
    }
    if (world.bot(path.group(1)).isEmpty()) {
      throw BotApiException.unauthorized();
    }
    return world
        .files()
        .at(path.group(2))
        .filter(file -> file.size() <= TelegramRules.LARGEST_DOWNLOAD)
        .orElseThrow(BotApiException::notFound);
  }
}
