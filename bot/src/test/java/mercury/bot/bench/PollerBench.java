package mercury.bot.bench;

import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

  /** A poller that is not started yet, and ends with the check. */
  public Poller poller() throws Exception {
    PollerConfig config =
        new PollerConfig(
            new WorkerClientConfig(bench.rabbitUrl(), bench.name()),
            new LoggerConfig(bench.rabbitUrl(), bus()),
            telegram.url());
    return bench.use(bench.call("new Poller()", () -> new Poller(Telegram.TOKEN, config)));
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
    Delivery message = messages.poll(Telegram.PATIENCE.toSeconds(), TimeUnit.SECONDS);
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

  /** How many messages wait to be taken by {@link #next}. */
  public int waiting() {
    return messages.size();
  }

  private void consume(String queue) throws IOException {
    bench.channel().basicConsume(queue, true, (tag, message) -> messages.add(message), tag -> {});
  }
}
