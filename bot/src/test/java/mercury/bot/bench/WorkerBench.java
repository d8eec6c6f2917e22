package mercury.bot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.MessageProperties;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import mercury.bot.BotConfig;
import mercury.bot.BotWorker;
import mercury.harness.check.Bench;
import mercury.harness.check.CheckFailed;
import mercury.harness.check.NotWritten;
import mercury.harness.wire.Kind;
import mercury.harness.wire.NotSeen;
import mercury.harness.wire.Timeline;
import mercury.task.WorkerConfig;
import mercury.telegram.Answer;
import mercury.telegram.Person;
import mercury.telegram.Profile;
import tools.jackson.databind.JsonNode;

/**
 * What a check of the {@link BotWorker} works with: a Telegram, a table, a bucket and a queue of
 * its own. What people do is brought into the queue by the check; no poller is needed.
 */
public final class WorkerBench {

  /** How many updates the worker handles at once. */
  public static final int CAPACITY = 5;

  private final Bench bench;
  private final Telegram telegram;
  private final UserTable table;
  private final Bucket bucket;
  private final AtomicLong ids = new AtomicLong(300_000_000); // those of B4.ids are large
  private RecordingBot worker;
  private int delivered;

  private WorkerBench(Bench bench) throws Exception {
    this.bench = bench;
    this.telegram = Telegram.of(bench);
    this.table = UserTable.of(bench);
    this.bucket = Bucket.of(bench);
    bench.channel().queueDeclare(bench.name(), true, false, false, Map.of());
  }

  /** With nothing running yet but the services. */
  public static WorkerBench of(Bench bench) throws Exception {
    return new WorkerBench(bench);
  }

  /** The same, with the worker started. */
  public static WorkerBench started(Bench bench) throws Exception {
    WorkerBench work = new WorkerBench(bench);
    work.start();
    return work;
  }

  public Telegram telegram() {
    return telegram;
  }

  public UserTable table() {
    return table;
  }

  public Bucket bucket() {
    return bucket;
  }

  /** What the worker is configured with. */
  public BotConfig config() {
    return config(telegram.url());
  }

  /** The same, with another Bot API. */
  public BotConfig config(String apiUrl) {
    WorkerConfig worker = new WorkerConfig(bench.rabbitUrl(), bench.name(), CAPACITY);
    return new BotConfig(worker, table.config(), bucket.config(), apiUrl);
  }

  /** Starts the worker, which ends with the check. */
  public BotWorker start() throws Exception {
    worker =
        bench.use(bench.call("new BotWorker()", () -> new RecordingBot(config(), bench.tap())));
    bench.run("start()", worker::start);
    return worker;
  }

  /** Somebody who has never written to the bot. */
  public Person newcomer(String firstName, String username) {
    return person(firstName, Optional.of(username));
  }

  /** The same, without a username. */
  public Person nameless(String firstName) {
    return person(firstName, Optional.empty());
  }

  /** Somebody whom the bot has greeted. */
  public Person known(String firstName) throws SQLException {
    Person person = newcomer(firstName, "known_" + firstName);
    table.add(person.id(), firstName);
    return person;
  }

  private Person person(String firstName, Optional<String> username) {
    Profile profile = new Profile(ids.incrementAndGet(), firstName, username, "en");
    return telegram.api().bot().person(profile);
  }

  /** Brings what people did into the queue. */
  public void deliver() throws Exception {
    for (JsonNode update : telegram.take()) {
      deliver(update.toString());
    }
  }

  /** Brings an update into the queue. When it returns, the queue holds it. */
  public void deliver(String update) throws Exception {
    try (Channel channel = bench.channel()) {
      channel.confirmSelect();
      channel.basicPublish(
          "", bench.name(), MessageProperties.PERSISTENT_TEXT_PLAIN, update.getBytes(UTF_8));
      channel.waitForConfirmsOrDie(Allowance.now().toMillis());
    }
    delivered++;
  }

  /**
   * Waits until all that was delivered is acknowledged, by what goes over the wire; fails in the
   * way {@code unhandled} when it does not come to that.
   */
  public Timeline handled() throws InterruptedException {
    int count = delivered;
    return await(line -> acknowledged(line) >= count, "unhandled");
  }

  /** The same, and no handler may have thrown; fails in the way {@code failed} if one has. */
  public void handledWell() throws InterruptedException {
    handled();
    for (Throwable thrown : worker.thrown()) {
      throw new CheckFailed("failed", thrown.getClass().getSimpleName(), message(thrown));
    }
  }

  /** Waits for a state of the time line; fails in that way when it does not come. */
  public Timeline await(Predicate<Timeline> condition, String way) throws InterruptedException {
    try {
      Timeline seen =
          bench.tap().await(Allowance.now(), way, line -> condition.test(line) || unwritten());
      requireWritten();
      return seen;
    } catch (NotSeen e) {
      throw new CheckFailed(way);
    }
  }

  /** Waits for so many answers to somebody; fails in the way {@code silent} when they are fewer. */
  public List<String> said(Person to, int count) throws InterruptedException {
    try {
      return to.awaitAnswers(count, Allowance.now()).stream().map(Answer::text).toList();
    } catch (TimeoutException e) {
      requireWritten();
      throw new CheckFailed("silent", texts(to));
    }
  }

  /** Fails in the way {@code other} unless somebody was told exactly that. */
  public void requireSaid(Person to, String... texts) throws InterruptedException {
    List<String> said = said(to, texts.length);
    bench.require(said.equals(List.of(texts)), "other", texts(to));
  }

  /** Fails unless there is one row for somebody, with that name. */
  public void requireRow(Person of, String name) throws SQLException {
    List<String> names = table.names(of.id());
    bench.require(names.size() == 1, "rows", names.size());
    bench.require(names.get(0).equals(name), "name", names.get(0));
  }

  /** The same, and one greeting. */
  public void requireGreetedOnce(Person person, String name) throws SQLException {
    int greetings = count(person, "[greeting]");
    bench.require(greetings == 1, "greetings", greetings);
    requireRow(person, name);
  }

  /** How often somebody was told that until now. */
  public static int count(Person to, String text) {
    return Collections.frequency(to.answers().stream().map(Answer::text).toList(), text);
  }

  /** All that somebody was told until now, for a text. */
  public static String texts(Person to) {
    return String.join(" ", to.answers().stream().map(Answer::text).toList());
  }

  private boolean unwritten() {
    return worker != null && worker.thrown().stream().anyMatch(NotWritten::is);
  }

  /** Passes on that a stub was called. */
  private void requireWritten() {
    if (unwritten()) {
      throw (UnsupportedOperationException)
          worker.thrown().stream().filter(NotWritten::is).findFirst().orElseThrow();
    }
  }

  private static String message(Throwable thrown) {
    return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
  }

  /** How many deliveries were acknowledged until now. */
  public long acknowledged() {
    return acknowledged(bench.tap().timeline());
  }

  private static long acknowledged(Timeline line) {
    return line.of(Kind.ACK).stream().mapToLong(ack -> ack.numbers().size()).sum();
  }
}
