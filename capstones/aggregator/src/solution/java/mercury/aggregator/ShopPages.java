package mercury.aggregator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gets the pages of one shop, with a time limit, If-None-Match and back-off (A1). One thread uses
 * it at a time.
 */
final class ShopPages {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int ATTEMPTS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  /** A page that the shop need not send again while it has the same tag. */
  private record KnownPage(String tag, Map<String, Object> content) {}

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<URI, KnownPage> known = new HashMap<>();
  private final Duration answerTime;
  private final CollectorStop stop;
  private Instant notBefore = Instant.EPOCH;

  ShopPages(Duration answerTime, CollectorStop stop) {
    this.answerTime = answerTime;
    this.stop = stop;
  }

  /**
   * Gets a page, after some attempts where the shop is in trouble.
   *
   * @throws IOException if it cannot be had for now
   * @throws InterruptedException if the collector stops
   */
  Map<String, Object> get(URI page) throws IOException, InterruptedException {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      stop.check(); // A10
      awaitPermission();
      try {
        return content(page, send(page));
      } catch (PassingTroubleException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        stop.pause(pause);
        pause = pause.multipliedBy(2);
      }
    }
  }

  /** Waits until the shop wants to be asked again, unless that is long. */
  private void awaitPermission() throws IOException, InterruptedException {
    Duration wait = Duration.between(Instant.now(), notBefore);
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      throw new IOException("the shop wants not to be asked before " + notBefore);
    }
    if (wait.toMillis() > 0) {
      stop.pause(wait.plusMillis(1));
    }
  }

  private HttpResponse<byte[]> send(URI page) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(page);
    if (known.containsKey(page)) {
      request.header("If-None-Match", known.get(page).tag());
    }
    try {
      return stop.await(
          http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray()), answerTime);
    } catch (TimeoutException e) {
      throw new IOException("the shop takes longer than " + answerTime + " to answer", e);
    } catch (ExecutionException e) {
      throw new PassingTroubleException("no whole answer: " + e.getCause());
    }
  }

  private Map<String, Object> content(URI page, HttpResponse<byte[]> answer) throws IOException {
    int status = answer.statusCode();
    if (status == NOT_MODIFIED && known.containsKey(page)) {
      return known.get(page).content();
    }
    if (status == TOO_MANY_REQUESTS) {
      long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
      notBefore = Instant.now().plusSeconds(seconds);
    }
    if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
      throw new PassingTroubleException("the shop answers with " + status);
    }
    if (status != OK) {
      throw new IOException("the shop answers with " + status + " to " + page);
    }
    Map<String, Object> content = read(answer.body());
    answer.headers().firstValue("ETag").ifPresent(tag -> remember(page, tag, content));
    return content;
  }

  private void remember(URI page, String tag, Map<String, Object> content) {
    known.put(page, new KnownPage(tag, content));
  }

  private static Map<String, Object> read(byte[] body) throws IOException {
    try {
      return JsonMapper.shared().readValue(body, OBJECT);
    } catch (JacksonException e) {
      throw new PassingTroubleException(
          "the page cannot be read as JSON: " + e.getOriginalMessage());
    }
  }

  /** A trouble that may be over the next time. */
  private static final class PassingTroubleException extends IOException {

    private static final long serialVersionUID = 1;

    PassingTroubleException(String message) {
      super(message);
    }
  }
}
