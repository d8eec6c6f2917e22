package mercury.bot;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mercury.task.ConfigValidator;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Calls the methods of the Bot API, without types of its own: a result arrives as the JSON that
 * Telegram sent, including unknown fields. Given. No exception's message contains the token.
 *
 * <p>Thread-safe.
 */
public final class TelegramApi implements AutoCloseable {

  /** The address of Telegram itself. */
  public static final String URL = "https://api.telegram.org";

  /** Turns a response into a result. */
  interface Reader<T> {
    T read(Response response) throws IOException;
  }

  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(20);

  private final String token;
  private final HttpUrl url;
  private final OkHttpClient http =
      new OkHttpClient.Builder().connectTimeout(CONNECT_TIMEOUT).build();
  private final Set<Call> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Does not connect yet.
   *
   * @throws IllegalArgumentException if the token is blank, or the address is not a URL
   */
  public TelegramApi(String token, String url) {
    this.token = ConfigValidator.requireNotBlank(token, "token");
    this.url = requireUrl(url);
  }

  static HttpUrl requireUrl(String url) {
    HttpUrl parsed = HttpUrl.parse(Objects.requireNonNull(url, "apiUrl"));
    if (parsed == null) {
      throw new IllegalArgumentException("The Bot API's address must look like " + URL);
    }
    return parsed;
  }

  /**
   * Calls a method, like {@code sendMessage}, and returns its {@code result}: a map, a list, a
   * boolean ...
   *
   * @throws TelegramException if Telegram refuses, or its answer makes no sense
   * @throws IOException if there is no answer
   * @throws IllegalStateException after {@link #close}
   */
  public Object call(String method, Map<String, ?> parameters) throws IOException {
    return call(method, parameters, DEFAULT_TIMEOUT);
  }

  /** Calls a method that may take its time, like {@code getUpdates}. */
  public Object call(String method, Map<String, ?> parameters, Duration timeout)
      throws IOException {
    HttpUrl address = url.newBuilder().addPathSegment("bot" + token).addPathSegment(method).build();
    RequestBody body = RequestBody.create(TelegramResponse.write(parameters), JSON);
    Request request = new Request.Builder().url(address).post(body).build();
    return execute(request, timeout, TelegramResponse::result);
  }

  /** Gets a file by the path that {@code getFile} returned. */
  <T> T file(String path, Reader<T> reader) throws IOException {
    HttpUrl address =
        url.newBuilder()
            .addPathSegment("file")
            .addPathSegment("bot" + token)
            .addPathSegments(path)
            .build();
    // otherwise it may come compressed, and then Content-Length is not the file's size
    Request request =
        new Request.Builder().url(address).header("Accept-Encoding", "identity").build();
    return execute(request, DEFAULT_TIMEOUT, reader);
  }

  private <T> T execute(Request request, Duration timeout, Reader<T> reader) throws IOException {
    Call call = http.newBuilder().readTimeout(timeout).build().newCall(request);
    running.add(call);
    try {
      if (closed) { // checked only now, when close() can already cancel the call
        throw new IllegalStateException("the connection to Telegram is closed");
      }
      try (Response response = call.execute()) {
        return reader.read(response);
      }
    } finally {
      running.remove(call);
    }
  }

  /** Ends the calls in progress with an {@link IOException}, and closes the connections. */
  @Override
  public void close() {
    closed = true;
    running.forEach(Call::cancel);
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
