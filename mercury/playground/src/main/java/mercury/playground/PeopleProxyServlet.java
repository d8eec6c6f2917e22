package mercury.playground;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import mercury.web.JsonResponse;

/**
 * Forwards {@code /api/people}, what people do, to {@code /people} of Telegram's stand-in, body and
 * answer as a stream.
 */
final class PeopleProxyServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** The largest file that people may send, in bytes; a bot can download no more than 20 MB. */
  static final long MAX_BODY_BYTES = 50L << 20;

  private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif");

  private final transient HttpClient http = HttpClient.newHttpClient();
  private final String telegram;

  PeopleProxyServlet(String telegram) {
    this.telegram = telegram;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long length = request.getContentLengthLong();
    boolean asks = request.getMethod().equals("GET");
    if (!asks && length < 0) {
      JsonResponse.sendError(response, 411, "say how long the body is: Content-Length is missing");
    } else if (length > MAX_BODY_BYTES) {
      JsonResponse.sendError(response, 413, "a file of more than 50 MB is not taken");
    } else {
      forward(request, length < 1 ? BodyPublishers.noBody() : stream(request), response);
    }
  }

  private void forward(HttpServletRequest request, BodyPublisher body, HttpServletResponse response)
      throws IOException {
    try {
      HttpResponse<InputStream> answer =
          http.send(forwardedRequest(request, body), BodyHandlers.ofInputStream());
      response.setStatus(answer.statusCode());
      response.setContentType(type(answer));
      try (InputStream result = answer.body()) {
        result.transferTo(response.getOutputStream());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ConnectException e) {
      JsonResponse.sendError(response, 502, "Telegram's stand-in cannot be reached");
    }
  }

  /** Returns the type of a picture, and that of JSON for everything else. */
  private static String type(HttpResponse<InputStream> answer) {
    return answer
        .headers()
        .firstValue("Content-Type")
        .filter(PICTURES::contains)
        .orElse("application/json");
  }

  private HttpRequest forwardedRequest(HttpServletRequest request, BodyPublisher body) {
    String path = request.getRequestURI().substring("/api".length());
    String query = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(telegram + path + query))
            .method(request.getMethod(), body);
    Optional.ofNullable(request.getContentType())
        .ifPresent(type -> builder.header("Content-Type", type));
    return builder.build();
  }

  private static BodyPublisher stream(HttpServletRequest request) throws IOException {
    InputStream body = request.getInputStream();
    return BodyPublishers.fromPublisher(
        BodyPublishers.ofInputStream(() -> body), request.getContentLengthLong());
  }
}
