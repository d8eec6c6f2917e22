package mercury.tools.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.tools.InterruptSignal;
import mercury.tools.TestBroker;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Plays the experiments of a lesson as its README describes them: it opens the README's terminals
 * as processes and inspects the broker through its own connection. Before and after each test it
 * deletes the lesson's queues and exchanges and closes all terminals. For one test at a time.
 */
public final class LessonPlayer implements BeforeEachCallback, AfterEachCallback {

  private static final Pattern RUN = Pattern.compile("\\./course run (\\S+) (\\S+)(.*)");

  private final String lesson;
  private final List<String> queues = new ArrayList<>();
  private final List<String> exchanges = new ArrayList<>();
  private final List<LessonTerminal> terminals = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private Supplier<String> broker = TestBroker::url;
  private Path folder;
  private Connection connection;

  private LessonPlayer(String lesson) {
    this.lesson = lesson;
  }

  /** Returns one for the lesson of that name, on the broker of this test run. */
  public static LessonPlayer of(String lesson) {
    return new LessonPlayer(lesson);
  }

  /** Names the queues that the lesson leaves behind. */
  public LessonPlayer queues(String... names) {
    queues.addAll(Arrays.asList(names));
    return this;
  }

  /** Names the exchanges that the lesson leaves behind. */
  public LessonPlayer exchanges(String... names) {
    exchanges.addAll(Arrays.asList(names));
    return this;
  }

  /** Has the lesson played on another broker than the other lessons'. */
  public LessonPlayer on(Supplier<String> url) {
    broker = url;
    return this;
  }

  /** Sets an environment variable for the programs that are started from now on. */
  public void environment(String name, String value) {
    environment.put(name, value);
  }

  /** Starts the command of the README's block of that name. */
  public LessonTerminal open(String block) {
    return open(shown(block), broker.get());
  }

  /** Runs the command of the README's block of that name to its end: exit code 0, all printed. */
  public void play(String block) {
    LessonTerminal terminal = open(block);
    assertThat(terminal.exitCode()).as("exit code of '%s'", block).isZero();
    terminal.awaitAll();
  }

  /** Asserts that {@code ./course run LESSON} with these arguments prints its usage, and fails. */
  public void assertUsage(String arguments) {
    String program = arguments.replaceFirst(" .*", "");
    run(arguments).assertRefuses(2, "usage: ./course run " + lesson + " " + program + "…");
  }

  /** Asserts that {@code ./course run LESSON} says in one sentence that there is no broker. */
  public void assertNeedsBroker(String arguments) {
    runAgainst("amqp://guest:guest@localhost:1", arguments)
        .assertRefuses(
            1, "Cannot connect to RabbitMQ at localhost:1 (…). Start it with: ./course up");
  }

  /** Starts {@code ./course run LESSON} with these arguments, which no README shows. */
  public LessonTerminal run(String arguments) {
    return runAgainst(broker.get(), arguments);
  }

  /** Starts {@code ./course run LESSON} with these arguments and another {@code RABBITMQ_URL}. */
  public LessonTerminal runAgainst(String url, String arguments) {
    return open(
        new ReadmeTerminalBlock(arguments, "./course run " + lesson + " " + arguments, List.of()),
        url);
  }

  /** Starts the command of the README's block with its connection through {@link #wire}. */
  public LessonTerminal openThrough(LessonTerminal wire, String block) {
    return open(shown(block), urlOf(wire));
  }

  /** Returns the URL to which the wire's first line tells programs to connect. */
  public static String urlOf(LessonTerminal wire) {
    return wire.printed().get(0).replaceAll(".*RABBITMQ_URL=(\\S+).*", "$1");
  }

  /** Has all that is started from now on connect to Kafka through that wire. */
  public void throughKafka(LessonTerminal wire) {
    String variable = "KAFKA_BOOTSTRAP_SERVERS";
    environment(variable, wire.printed().get(0).replaceAll(".*" + variable + "=(\\S+).*", "$1"));
  }

  /** Starts {@code ./course wire} as the block shows it, on a free port, and lets it listen. */
  public LessonTerminal wire(String block) {
    List<String> command = LessonPrograms.wire(shown(block).command());
    LessonTerminal wire = start(shown(block), command, broker.get());
    wire.awaitFirst(1);
    return wire;
  }

  /** The folder in which the programs run. */
  public Path folder() {
    return folder;
  }

  /** Waits until the queue holds that many messages that are ready for delivery. */
  public void awaitReady(String queue, int messages) {
    await("ready messages in " + queue)
        .atMost(LessonTerminal.TIMEOUT)
        .untilAsserted(() -> assertThat(queue(queue).getMessageCount()).isEqualTo(messages));
  }

  /** Waits until the queue has that many consumers. */
  public void awaitConsumers(String queue, int consumers) {
    await("consumers of " + queue)
        .atMost(LessonTerminal.TIMEOUT)
        .untilAsserted(() -> assertThat(queue(queue).getConsumerCount()).isEqualTo(consumers));
  }

  /** Returns whether the queue exists. */
  public boolean exists(String queue) throws IOException {
    return new BrokerObjects(connection).exists(queue);
  }

  /** Opens a channel on the player's own connection. */
  public Channel channel() throws IOException {
    return connection.createChannel();
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    connect();
    folder = Files.createTempDirectory("lesson-player-");
    clear();
  }

  private void connect() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(broker.get());
    connection = factory.newConnection("lesson player");
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    terminals.forEach(LessonTerminal::close);
    terminals.clear();
    if (!connection.isOpen()) { // because a test restarted the broker, or killed a node of it
      connection.abort(); // it would recover beside the new one
      connect();
    }
    clear();
    connection.close();
    PathUtils.deleteDirectory(folder);
  }

  private ReadmeTerminalBlock shown(String block) {
    return ReadmeTerminalBlock.named("lessons/" + lesson + "/README.md", block);
  }

  private LessonTerminal open(ReadmeTerminalBlock block, String url) {
    Matcher run = RUN.matcher(block.command());
    assertThat(run.matches()).as("'%s' is a ./course run command", block.command()).isTrue();
    List<String> command =
        new ArrayList<>(
            List.of(LessonPrograms.java(), "-cp", LessonPrograms.classPath(run.group(1))));
    command.add(LessonPrograms.mainClass(run.group(1), run.group(2)));
    Arrays.stream(run.group(3).split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> word.replace("'", "")) // quoted for the shell
        .forEach(command::add);
    return start(block, command, url);
  }

  private LessonTerminal start(ReadmeTerminalBlock block, List<String> command, String url) {
    ProcessBuilder builder =
        new ProcessBuilder(InterruptSignal.heardBy(command))
            .redirectErrorStream(true)
            .directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("RABBITMQ_URL", url);
    try {
      LessonTerminal terminal = new LessonTerminal(block, builder.start());
      terminals.add(terminal);
      return terminal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AMQP.Queue.DeclareOk queue(String name) throws Exception {
    try (Channel channel = connection.createChannel()) {
      return channel.queueDeclarePassive(name);
    }
  }

  private void clear() throws IOException {
    BrokerObjects objects = new BrokerObjects(connection);
    for (String queue : queues) {
      objects.removeQueue(queue);
    }
    for (String exchange : exchanges) {
      objects.removeExchange(exchange);
    }
  }
}
