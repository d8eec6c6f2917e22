package mercury.bot.bench;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import mercury.harness.check.Bench;
import mercury.harness.check.CheckFailed;
import mercury.telegram.BotApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Telegram for one check: Mercury's stand-in, which follows Telegram's rules, and before it
 * WireMock, which breaks them when told to. Thread-safe.
 */
public final class Telegram {

  /** The bot's. */
  public static final String TOKEN = BotApi.TOKEN;

  private static final int THREADS = 20;
  private static final Path FILES =
      Path.of(System.getProperty("java.io.tmpdir"), "mercury-bot-checks");

  private final BotApi api;
  private final Traffic traffic;
  private final WireMockServer front;
  private long offset;

  private Telegram(BotApi api, Traffic traffic, WireMockServer front) {
    this.api = api;
    this.traffic = traffic;
    this.front = front;
  }

  /** Starts one that ends with the check. */
  public static Telegram of(Bench bench) throws IOException {
    Traffic traffic = new Traffic();
    WireMockServer front = Quietly.server(() -> options(traffic));
    front.start();
    bench.use(front::stop);
    BotApi api = bench.use(BotApi.start(0, FILES));
    front.stubFor(any(anyUrl()).willReturn(aResponse().proxiedFrom(api.url())));
    return new Telegram(api, traffic, front);
  }

  private static WireMockConfiguration options(Traffic traffic) {
    return WireMockConfiguration.options()
        .dynamicPort()
        .bindAddress("127.0.0.1")
        .containerThreads(THREADS)
        .gzipDisabled(true)
        .disableRequestJournal()
        .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
        .proxyTimeout((int) Duration.ofMinutes(2).toMillis())
        .extensions(traffic);
  }

  /** Where the code under test finds it. */
  public String url() {
    return front.baseUrl();
  }

  /** Telegram itself, with the people. */
  public BotApi api() {
    return api;
  }

  /** Has the next requests of that method answered like that, and not by Telegram. */
  public void answers(String method, int times, ResponseDefinitionBuilder answer) {
    answers(method, times, () -> {}, answer);
  }

  /** The same, after doing something as each of them arrives. */
  public void answers(String method, int times, Runnable first, ResponseDefinitionBuilder answer) {
    traffic.answer(
        asked -> asked.is(method),
        times,
        asked -> {
          first.run();
          return Optional.of(answer.build());
        });
  }

  /** Has those requests wait for something before Telegram gets them. */
  public void holds(Predicate<Asked> which, int times, Runnable wait) {
    traffic.answer(
        which,
        times,
        asked -> {
          wait.run();
          return Optional.empty();
        });
  }

  /** Has the next such request wait, and breaks its connection: Telegram never hears of it. */
  public void loses(Predicate<Asked> which, CountDownLatch until) {
    traffic.answer(
        which,
        1,
        asked -> {
          try {
            until.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return Optional.of(Answers.reset().build());
        });
  }

  /** The requests of that method until now. */
  public List<Asked> asked(String method) {
    return of(method, traffic.asked());
  }

  /** Waits until the requests of that method satisfy the condition; says whether they did. */
  public boolean awaits(String method, Duration patience, Predicate<List<Asked>> condition)
      throws InterruptedException {
    return traffic.await(patience, all -> condition.test(of(method, all)));
  }

  /** Waits for so many requests of that method; fails in that way when they do not come. */
  public List<Asked> await(String method, int count, String way) throws InterruptedException {
    if (!awaits(method, Allowance.now(), all -> all.size() >= count)) {
      throw new CheckFailed(way, asked(method).size());
    }
    return asked(method);
  }

  /** What waits for the bot and was not taken by this method before: as a poller takes it. */
  public synchronized List<JsonNode> take() throws IOException {
    List<JsonNode> updates = pending();
    updates.forEach(update -> offset = update.get("update_id").asLong() + 1);
    return updates;
  }

  /** What waits for the bot; it goes on waiting. */
  public synchronized List<JsonNode> pending() throws IOException {
    String address = "%s/bot%s/getUpdates?timeout=0&offset=%d".formatted(api.url(), TOKEN, offset);
    try (InputStream answer = URI.create(address).toURL().openStream()) {
      List<JsonNode> updates = new ArrayList<>();
      JsonMapper.shared().readTree(answer).get("result").forEach(updates::add);
      return updates;
    }
  }

  private static List<Asked> of(String method, List<Asked> all) {
    return all.stream().filter(asked -> asked.is(method)).toList();
  }
}
