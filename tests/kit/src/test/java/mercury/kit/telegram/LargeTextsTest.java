package mercury.kit.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mercury.kit.LoadPatience;
import mercury.telegram.BotApi;
import mercury.tools.endtoend.BotProgramJvm;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are far too large, many at once, are refused and cost no memory. */
@Timeout(LoadPatience.TEST_SECONDS)
class LargeTextsTest {

  private static final int TEXTS = 8;
  private static final byte[] LARGE = "x".repeat(18 << 20).getBytes(UTF_8);
  private static final String HEAP = "-Xmx48m"; // far less than the texts together
  private static final String FOLDER = "folder";
  private static final String READY = "ready";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;

  /** Telegram's stand-in in a JVM of its own. */
  static final class StandIn {

    private StandIn() {}

    public static void main(String[] args) throws Exception {
      try (BotApi api = BotApi.start(0, Path.of(System.getProperty(FOLDER)))) {
        System.out.println(api.url());
        System.out.println(READY);
        new CountDownLatch(1).await();
      }
    }
  }

  static Stream<Arguments> bodies() {
    String part = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n";
    return Stream.of(
        Arguments.of("application/json", "{\"chat_id\": 1, \"text\": \"", "\"}", 413),
        Arguments.of("application/x-www-form-urlencoded", "chat_id=1&text=", "&more=1", 400),
        Arguments.of("multipart/form-data; boundary=b", part, "\r\n--b--\r\n", 400),
        Arguments.of(Named.of("text/plain, a body that nobody reads", "text/plain"), "", "", 400));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("bodies")
  void eight_at_once_are_refused(String type, String before, String after, int status)
      throws Exception {
    String at = "-D" + FOLDER + "=" + folder;
    try (BotProgramJvm standIn = BotProgramJvm.start(StandIn.class, Map.of(), HEAP, at)) {
      standIn.awaitOutput(READY);
      String bot = url(standIn) + "/bot" + BotApi.TOKEN;
      List<CompletableFuture<HttpResponse<String>>> answers =
          IntStream.range(0, TEXTS)
              .mapToObj(i -> send(URI.create(bot + "/sendMessage"), type, before, after))
              .toList();
      for (CompletableFuture<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(status);
      }
      assertThat(get(bot + "/getMe").statusCode()).isEqualTo(200);
      assertThat(standIn.error()).doesNotContain("OutOfMemoryError");
    }
  }

  /** Other lines may be the JVM's. */
  private static String url(BotProgramJvm standIn) {
    return standIn
        .output()
        .lines()
        .filter(line -> line.startsWith("http"))
        .findFirst()
        .orElseThrow();
  }

  private static CompletableFuture<HttpResponse<String>> send(
      URI method, String type, String before, String after) {
    HttpRequest request =
        HttpRequest.newBuilder(method)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body(before, after)))
            .build();
    return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private static InputStream body(String before, String after) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(before.getBytes(UTF_8)),
                new ByteArrayInputStream(LARGE),
                new ByteArrayInputStream(after.getBytes(UTF_8)))));
  }

  private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
