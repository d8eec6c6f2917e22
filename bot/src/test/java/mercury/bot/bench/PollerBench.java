package mercury.bot.bench;

import static java.util.stream.Collectors.toSet;

import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import mercury.bot.Poller;
import mercury.bot.PollerConfig;
import mercury.harness.check.Bench;
import mercury.harness.check.CheckFailed;
import mercury.task.LoggerConfig;
import mercury.task.WorkerClientConfig;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a check of the {@link Poller} works with: a Telegram, a queue and a bus of its own. */
public final class PollerBench {

  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final Bench bench;
  private final Telegram telegram;
  private final BlockingQueue<Delivery> messages = new LinkedBlockingQueue<>();

  private PollerBench(Bench bench) throws IOException {
    this.bench = bench;
    this.telegram = Telegram.of(bench);
    bench.channel().queueDeclare(bench.name(), true, false, false, Map.of());
  }

  /** With no poller yet. */
  public static PollerBench of(Bench bench) throws IOException {
    return new PollerBench(bench);
  }

  public Telegram telegram() {
    return telegram;
  }

  /** The exchange of the events. */
  public String bus() {
    return bench.name() + ".bus";
  }

  /** What the poller is configured with. */
  public PollerConfig config() {
    return new PollerConfig(
        new WorkerClientConfig(bench.rabbitUrl(), bench.name()),
        new LoggerConfig(bench.rabbitUrl(), bus()),
        telegram.url());
  }

  /** A poller that is not started yet, and ends with the check. */
  public Poller poller() throws Exception {
    return bench.use(bench.call("new Poller()", () -> new Poller(Telegram.TOKEN, config())));
  }

  /** The same, started. */
  public Poller start() throws Exception {
    Poller poller = poller();
    bench.run("start()", poller::start);
    return poller;
  }

  /** Begins to take what comes into the queue. */
  public void receive() throws IOException {
    consume(bench.name());
  }

  /** Begins to take what comes onto the bus as information. */
  public void listen() throws IOException {
    bench.channel().exchangeDeclare(bus(), "direct", true);
    String queue = bench.channel().queueDeclare().getQueue();
    bench.channel().queueBind(queue, bus(), "info");
    consume(queue);
  }

  /** The next message, as JSON; fails in the way {@code none} when none comes. */
  public JsonNode next() throws InterruptedException {
    Delivery message = messages.poll(Allowance.now().toSeconds(), TimeUnit.SECONDS);
    if (message == null) {
      throw new CheckFailed("none");
    }
    try {
      return JsonMapper.shared().readTree(message.getBody());
    } catch (JacksonException e) {
      throw new CheckFailed("json");
    }
  }

  /** The {@code update_id} of the next message. */
  public long nextId() throws InterruptedException {
    return next().path("update_id").asLong(-1);
  }

  /** Waits until Telegram is asked for what comes from that id on; else {@code unasked}. */
  public void requireAskedFrom(long id) throws InterruptedException {
    boolean asked =
        telegram.awaits(
            "getUpdates",
            Allowance.now(),
            all -> all.stream().anyMatch(one -> one.number("offset").orElse(0) == id));
    bench.require(asked, "unasked");
  }

  /** Waits for all of those updates, in whatever order; fails in the way {@code lost}. */
  public void requireAll(long from, long to) throws InterruptedException {
    Set<Long> missing = LongStream.rangeClosed(from, to).boxed().collect(toSet());
    try {
      while (!missing.isEmpty()) {
        missing.remove(nextId());
      }
    } catch (CheckFailed none) {
      throw new CheckFailed("lost", missing.size(), to - from + 1);
    }
  }

  /**
   * Gives a poller a moment to ask for what comes after that update, which Telegram would forget
   * then; fails in the way {@code early} when it does.
   */
  public void requireNotBeyond(long id) throws InterruptedException {
    boolean beyond =
        telegram.awaits(
            "getUpdates",
            MOMENT,
            all -> all.stream().anyMatch(asked -> asked.number("offset").orElse(0) > id));
    bench.require(!beyond, "early");
  }

  private void consume(String queue) throws IOException {
    bench.channel().basicConsume(queue, true, (tag, message) -> messages.add(message), tag -> {});
  }
}
