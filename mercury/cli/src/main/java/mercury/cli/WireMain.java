package mercury.cli;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import mercury.environment.CourseServices;
import mercury.environment.LocalPorts;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceProbe;
import mercury.harness.amqp.BrokerAddress;
import mercury.harness.amqp.EventMessages;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.WireEvent;
import mercury.harness.terminal.ForeignText;
import mercury.harness.terminal.PortNumberConverter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** {@code ./course wire}: puts the tap in front of the running broker and prints what goes by. */
@Command(
    name = "wire",
    description = "Show what goes over the wire between your programs and RabbitMQ.",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true)
public final class WireMain implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = PortNumberConverter.class,
      defaultValue = "5673",
      description = "The port your programs connect to (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--kafka",
      description = "The same for Kafka, on port 9093. The first time, Maven fetches its client.")
  private boolean kafka;

  @Option(names = "--lang", description = "en or ru (default: what this machine speaks).")
  private Locale language = Locale.getDefault();

  /** Ends with 1 when there is nothing to show, with 2 for wrong options, with 130 by Ctrl+C. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new WireMain())
            .registerConverter(Locale.class, Locale::forLanguageTag)
            .execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    EventMessages words = EventMessages.forLocale(language);
    if (kafka) {
      return fail(words.sentence("wire.kafka"));
    }
    ServiceAddresses addresses = ServiceAddresses.from(System.getenv());
    Optional<String> trouble = ServiceProbe.failure(CourseServices.get("rabbit"), addresses);
    String url = addresses.get(ServiceAddresses.RABBITMQ_URL);
    if (trouble.isPresent()) {
      return fail(words.sentence("wire.away", where(url), ForeignText.line(trouble.get())));
    }
    BlockingQueue<WireEvent> events = new LinkedBlockingQueue<>();
    try (Tap tap = Tap.streaming(URI.create(url), port, events::add)) {
      return show(tap, words, events);
    } catch (IOException e) {
      String holder = LocalPorts.ownerOf(port).orElse(e.getMessage());
      return fail(words.sentence("wire.taken", port, ForeignText.line(holder)));
    } catch (IllegalArgumentException e) {
      return fail(ForeignText.line(String.valueOf(e.getMessage())));
    }
  }

  /** Never returns: Ctrl+C ends the program. */
  private static int show(Tap tap, EventMessages words, BlockingQueue<WireEvent> events)
      throws InterruptedException {
    WireEventLine line = new WireEventLine(words, new WireLine(Ansi.AUTO, 32));
    System.out.println(line.encodable(words.sentence("wire.ready", tap.url())));
    while (true) {
      System.out.println(line.of(events.take()));
    }
  }

  private static int fail(String sentence) {
    System.err.println(sentence);
    return 1;
  }

  /** Returns the address without the password, and without failing on what is not a URL. */
  private static String where(String url) {
    try {
      return new BrokerAddress(URI.create(url)).toString();
    } catch (IllegalArgumentException e) {
      return ServiceAddresses.RABBITMQ_URL;
    }
  }
}
