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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mercury.telegram.BotApi;
import mercury.tools.endtoend.BotProgramJvm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are far too large, many at once, are refused and cost no memory. */
class LargeTextsTest {

  private static final int TEXTS = 8;
  private static final int SIZE = 18 << 20;
  private static final String HEAP = "-Xmx48m"; // far less than the texts together

  /** Telegram's stand-in in a JVM of its own. */
  static final class StandIn {

    private StandIn() {}

    public static void main(String[] args) throws Exception {
      Path folder = Files.createTempDirectory("large-texts-");
      try (BotApi api = BotApi.start(0, folder)) {
        System.out.println(api.url());
        new CountDownLatch(1).await();
      }
    }
  }

  static Stream<Arguments> bodies() {
    String part = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n";
    return Stream.of(
        Arguments.of("application/json", "{\"chat_id\": 1, \"text\": \"", "\"}"),
        Arguments.of("application/x-www-form-urlencoded", "chat_id=1&text=", "&more=1"),
        Arguments.of("multipart/form-data; boundary=b", part, "\r\n--b--\r\n"),
        Arguments.of("text/plain", "", ""));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void eight_at_once_are_refused(String type, String before, String after) throws Exception {
    try (BotProgramJvm standIn = BotProgramJvm.start(StandIn.class, Map.of(), HEAP)) {
      standIn.awaitOutput(System.lineSeparator());
      String bot = standIn.output().strip() + "/bot" + BotApi.TOKEN;
      List<CompletableFuture<HttpResponse<String>>> answers =
          IntStream.range(0, TEXTS)
              .mapToObj(i -> send(URI.create(bot + "/sendMessage"), type, before, after))
              .toList();
      for (CompletableFuture<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).isBetween(400, 413);
      }
      assertThat(get(bot + "/getMe").statusCode()).isEqualTo(200);
      assertThat(standIn.error()).doesNotContain("OutOfMemoryError");
    }
  }

  private static CompletableFuture<HttpResponse<String>> send(
      URI method, String type, String before, String after) {
    HttpRequest request =
        HttpRequest.newBuilder(method)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body(before, after)))
            .build();
    return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private static InputStream body(String before, String after) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(before.getBytes(UTF_8)),
                new ByteArrayInputStream("x".repeat(SIZE).getBytes(UTF_8)),
                new ByteArrayInputStream(after.getBytes(UTF_8)))));
  }

  private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
