package mercury.kit.tutorials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mercury.kit.LoadPatience;
import mercury.kit.clients.ForeignProcess;
import mercury.tools.TestBroker;

/**
 * The terminals in which the programs of one language run side by side. When they are closed,
 * nothing of the tutorials is left on the broker.
 */
final class TutorialTerminals implements AutoCloseable {

  private static final Duration PATIENCE = LoadPatience.TIMEOUT;

  private final TutorialLanguage language;
  private final Path folder;
  private final Connection connection;
  private final List<ForeignProcess> started = new ArrayList<>();

  TutorialTerminals(TutorialLanguage language, Path folder) throws Exception {
    this.language = language;
    this.folder = folder;
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(TestBroker.url());
    this.connection = factory.newConnection("tutorials");
    deleteAll();
  }

  ForeignProcess run(TutorialProgram program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(language.command(program));
    command.addAll(List.of(arguments));
    ForeignProcess process = ForeignProcess.start(folder, command, language.variables());
    started.add(process);
    return process;
  }

  /** Waits until the queue has that many consumers. */
  void awaitConsumers(String queue, int count) {
    await(count + " consumers of " + queue)
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(IOException.class) // the queue is not there yet
        .until(() -> consumers(queue) == count);
  }

  /**
   * Publishes until the program, which has declared the exchange and says that it waits, prints
   * that it hears: some say so before their queue is bound.
   */
  void awaitListening(ForeignProcess receiver, String exchange, String routingKey)
      throws Exception {
    receiver.awaitLine("Waiting for");
    try (Channel channel = connection.createChannel()) {
      await("hears " + exchange)
          .atMost(PATIENCE)
          .until(
              () -> {
                channel.basicPublish(exchange, routingKey, null, "warm-up".getBytes(UTF_8));
                return receiver.lines().stream().anyMatch(line -> line.contains("warm-up"));
              });
    }
  }

  @Override
  public void close() throws IOException {
    started.forEach(ForeignProcess::close);
    deleteAll();
    connection.close();
  }

  private long consumers(String queue) throws IOException {
    Channel channel = connection.createChannel(); // the broker closes it where there is no queue
    try {
      return channel.consumerCount(queue);
    } finally {
      channel.abort();
    }
  }

  private void deleteAll() throws IOException {
    Channel channel = connection.createChannel();
    for (String queue : List.of("hello", "task_queue", "rpc_queue")) {
      channel.queueDelete(queue);
    }
    for (String exchange : List.of("logs", "direct_logs", "topic_logs")) {
      channel.exchangeDelete(exchange);
    }
    channel.abort();
  }
}
