package mercury.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mercury.cli.UpCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code course up --only telegram}, as a process whose heap is too small for the files in it. */
class TelegramUpTest {

  private static final int SIZE = 20 << 20;
  private static final int AT_ONCE = 4;
  private static final String TOKEN = "123456:abc";

  @RegisterExtension final MercuryCliExtension cli = new MercuryCliExtension();

  private final HttpClient http = HttpClient.newHttpClient();
  private String url;

  @Test
  void files_of_20_MB_go_through_a_heap_of_48() throws Exception {
    MercuryCliExtension.Run up =
        cli.start(
            Map.of("JAVA_TOOL_OPTIONS", "-Xmx48m"),
            UpCommand.class,
            "--ports",
            "free",
            "--only",
            "telegram");
    up.awaitLine("Ready. Ctrl+C stops it.");
    url = address(up);
    get("/bot" + TOKEN + "/getMe");
    send(post("/people", BodyPublishers.ofString("{\"first_name\":\"Anna\",\"id\":1}"))).join();
    all(() -> send(post("/people/1/files?name=a.bin", BodyPublishers.ofInputStream(Ones::new))));
    JsonNode updates = get("/bot" + TOKEN + "/getUpdates").get("result");
    assertThat(updates).hasSize(AT_ONCE);
    List<CompletableFuture<Long>> downloads =
        updates
            .valueStream()
            .map(update -> update.at("/message/document/file_id").asString())
            .map(id -> get("/bot" + TOKEN + "/getFile?file_id=" + id).at("/result/file_path"))
            .map(path -> length("/file/bot" + TOKEN + "/" + path.asString()))
            .toList();
    assertThat(downloads).extracting(CompletableFuture::join).containsOnly((long) SIZE);
    assertThat(up.ctrlC()).isEqualTo(130);
    assertThat(cli.leftOvers()).isEmpty();
  }

  private static String address(MercuryCliExtension.Run up) {
    return up.printed().stream()
        .filter(line -> line.contains("TELEGRAM_API_URL="))
        .map(line -> line.replaceFirst(".*'(.*)'", "$1"))
        .findFirst()
        .orElseThrow();
  }

  private static void all(Supplier<CompletableFuture<JsonNode>> request) {
    Stream.generate(request)
        .limit(AT_ONCE)
        .toList()
        .forEach(answer -> assertThat(answer.join().get("ok").asBoolean()).isTrue());
  }

  private CompletableFuture<Long> length(String path) {
    return http.sendAsync(
            HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofInputStream())
        .thenApplyAsync(TelegramUpTest::count);
  }

  private static long count(HttpResponse<InputStream> response) {
    try (InputStream bytes = response.body()) {
      long count = 0;
      byte[] piece = new byte[65536];
      for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
        count += read;
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode get(String path) {
    return send(HttpRequest.newBuilder(URI.create(url + path)).build()).join();
  }

  private HttpRequest post(String path, HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .header("Content-Type", "application/json")
        .POST(body)
        .build();
  }

  private CompletableFuture<JsonNode> send(HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.ofString())
        .thenApply(response -> JsonMapper.shared().readTree(response.body()));
  }

  /** A stream of so many bytes, none of which is anywhere before it is read. */
  private static final class Ones extends InputStream {

    private int left = SIZE;

    @Override
    public int read() {
      return left-- > 0 ? 1 : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int count = Math.min(length, left);
      if (count <= 0) {
        return -1;
      }
      Arrays.fill(into, from, from + count, (byte) 1);
      left -= count;
      return count;
    }
  }
}
