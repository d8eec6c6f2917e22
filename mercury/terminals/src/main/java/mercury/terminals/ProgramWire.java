package mercury.terminals;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mercury.environment.ServiceAddresses;
import mercury.harness.amqp.EventMessages;
import mercury.harness.amqp.Tap;

/** Hears the wire between one program and RabbitMQ. Thread-safe. */
final class ProgramWire implements Closeable {

  private final Optional<Tap> tap;
  private final Map<String, String> variables;

  private ProgramWire(Optional<Tap> tap, Map<String, String> variables) {
    this.tap = tap;
    this.variables = variables;
  }

  /**
   * Opens it. Without RabbitMQ, or over TLS, it hears nothing.
   *
   * @param variables by which the program would find the services
   * @param language of the words
   * @param heard told each event, and must not wait
   */
  static ProgramWire open(Map<String, String> variables, Locale language, Consumer<WireRow> heard) {
    String url = variables.get(ServiceAddresses.RABBITMQ_URL);
    if (url == null) {
      return new ProgramWire(Optional.empty(), variables);
    }
    EventMessages messages = EventMessages.forLocale(language);
    try {
      Tap tap =
          Tap.streaming(URI.create(url), 0, event -> heard.accept(WireRow.of(event, messages)));
      Map<String, String> tapped = new HashMap<>(variables);
      tapped.put(ServiceAddresses.RABBITMQ_URL, tap.url());
      return new ProgramWire(Optional.of(tap), tapped);
    } catch (IOException | IllegalArgumentException noTap) {
      return new ProgramWire(Optional.empty(), variables);
    }
  }

  /** Returns the variables by which the program finds the services, RabbitMQ through this. */
  Map<String, String> variables() {
    return variables;
  }

  /** Cuts it. Idempotent. */
  @Override
  public void close() {
    tap.ifPresent(Tap::close);
  }
}
