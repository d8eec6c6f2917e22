package mercury.wire;

import static mercury.harness.kafka.KafkaEventKind.CONNECTION_CLOSED;
import static mercury.harness.kafka.KafkaEventKind.CONNECTION_OPENED;
import static mercury.harness.kafka.KafkaEventKind.LOGIN;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import mercury.cli.WireLine;
import mercury.environment.CourseServices;
import mercury.environment.LocalPorts;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceProbe;
import mercury.harness.kafka.KafkaEvent;
import mercury.harness.kafka.KafkaEventMessages;
import mercury.harness.kafka.KafkaTap;
import mercury.harness.terminal.ForeignText;
import mercury.harness.terminal.PortNumberConverter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/**
 * {@code ./course wire --kafka}: puts the tap in front of a running Kafka and prints what goes by.
 */
@Command(
    name = "wire --kafka",
    description = "Show what goes over the wire between your programs and Kafka.",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
public final class KafkaWireMain implements Callable<Integer> {

  @SuppressWarnings("unused") // it has led here
  @Option(names = "--kafka", hidden = true, description = "Kafka, not RabbitMQ.")
  private boolean kafka;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = PortNumberConverter.class,
      defaultValue = "9093",
      description = "The port your programs connect to (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--connections",
      description = "Also show connections and logins: a client of Kafka makes many.")
  private boolean connections;

  @Option(names = "--lang", description = "en or ru (default: what this machine speaks).")
  private Locale language = Locale.getDefault();

  /** Ends with 1 when there is nothing to show, with 2 for wrong options, with 130 by Ctrl+C. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new KafkaWireMain())
            .registerConverter(Locale.class, Locale::forLanguageTag)
            .execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    KafkaEventMessages words = KafkaEventMessages.forLocale(language);
    ServiceAddresses addresses = ServiceAddresses.from(System.getenv());
    String servers = addresses.get(ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS);
    Optional<String> trouble = ServiceProbe.failure(CourseServices.get("kafka"), addresses);
    if (trouble.isPresent()) {
      return fail(
          words.sentence("wire.away", ForeignText.line(servers), ForeignText.line(trouble.get())));
    }
    BlockingQueue<KafkaEvent> events = new LinkedBlockingQueue<>();
    try (KafkaTap tap = KafkaTap.streaming(servers, port, event -> offer(event, events))) {
      show(tap, words, events);
      return 0;
    } catch (IOException e) {
      String holder = LocalPorts.ownerOf(port).orElse(e.getMessage());
      return fail(words.sentence("wire.taken", port, ForeignText.line(holder)));
    }
  }

  private void offer(KafkaEvent event, BlockingQueue<KafkaEvent> events) {
    if (connections || !event.is(CONNECTION_OPENED, CONNECTION_CLOSED, LOGIN)) {
      events.add(event);
    }
  }

  /** Never returns: Ctrl+C ends the program. */
  private static void show(KafkaTap tap, KafkaEventMessages words, BlockingQueue<KafkaEvent> events)
      throws InterruptedException {
    KafkaEventLine line = new KafkaEventLine(words, new WireLine(Ansi.AUTO, 46));
    System.out.println(line.encodable(words.sentence("wire.ready", tap.bootstrapServers())));
    while (true) {
      System.out.println(line.of(events.take()));
    }
  }

  private static int fail(String sentence) {
    System.err.println(sentence);
    return 1;
  }
}
