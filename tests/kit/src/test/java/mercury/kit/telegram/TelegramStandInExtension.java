package mercury.kit.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import mercury.telegram.BotApi;
import mercury.telegram.TelegramRules;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.telegram.telegrambots.meta.TelegramUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stand-in for Telegram of a test's own, and plain HTTP requests to it. */
final class TelegramStandInExtension implements BeforeEachCallback, AfterEachCallback {

  private final HttpClient http = HttpClient.newHttpClient();
  private final TelegramRules rules;
  private Path folder;
  private BotApi api;

  TelegramStandInExtension() {
    this(TelegramRules.TELEGRAM);
  }

  TelegramStandInExtension(TelegramRules rules) {
    this.rules = rules;
  }

  /** An HTTP answer that is JSON. */
  record Reply(int status, JsonNode json) {

    JsonNode result() {
      if (!json.path("ok").asBoolean()) {
        throw new AssertionError("refused: " + json);
      }
      return json.get("result");
    }

    String description() {
      return json.path("description").asString();
    }
  }

  BotApi api() {
    return api;
  }

  /** Calls a method of the default bot. */
  Reply call(String method, Object... namesAndValues) {
    return callLater(method, namesAndValues).join();
  }

  CompletableFuture<Reply> callLater(String method, Object... namesAndValues) {
    return get("/bot" + BotApi.TOKEN + "/" + method + query(namesAndValues));
  }

  CompletableFuture<Reply> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  CompletableFuture<Reply> post(String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private CompletableFuture<Reply> send(HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.ofString(UTF_8))
        .thenApply(
            response ->
                new Reply(response.statusCode(), JsonMapper.shared().readTree(response.body())));
  }

  HttpResponse<Path> download(String path, Path to) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofFile(to));
  }

  private URI uri(String path) {
    return URI.create(api.url() + path);
  }

  Path folder() {
    return folder;
  }

  /** Returns the address in the form that telegrambots wants. */
  TelegramUrl url() {
    return TelegramUrl.builder().schema("http").host("localhost").port(api.port()).build();
  }

  private static String query(Object... namesAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
    }
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("telegram-");
    api = BotApi.start(0, folder, rules);
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    api.close();
    PathUtils.deleteDirectory(folder);
  }
}
