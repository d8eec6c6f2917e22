package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.harness.kafka.KafkaEvent;
import mercury.harness.kafka.KafkaEventKind;
import mercury.harness.kafka.KafkaTap;
import mercury.harness.kafka.KafkaTimeline;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a class a broker and each of its tests a tap in front of it; afterwards fails a test whose
 * tap left a thread behind.
 */
final class TappedKafka
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  static final Duration PATIENCE = Duration.ofMinutes(2);

  private MercuryEnvironment mercury;
  private ServiceAddresses addresses;
  private KafkaTap tap;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    mercury = MercuryEnvironment.onFreePorts("kafka");
    addresses = mercury.start();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    tap = KafkaTap.to(addresses.get(ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    tap.close();
    Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(threads()).isEmpty());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    mercury.close();
  }

  KafkaTap tap() {
    return tap;
  }

  /** Clients that connect to the tap. */
  KafkaPrograms programs() {
    return new KafkaPrograms(
        addresses.plus(
            new ServiceAddresses(
                Map.of(ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS, tap.bootstrapServers()))));
  }

  /** Clients that connect to the broker itself. */
  KafkaPrograms beside() {
    return new KafkaPrograms(addresses);
  }

  String password() {
    return addresses.get(ServiceAddresses.KAFKA_PASSWORD);
  }

  /** Waits until there are so many events of a kind, and returns these. */
  List<KafkaEvent> await(KafkaEventKind kind, int count) throws InterruptedException {
    return awaitTimeline(kind, count).of(kind);
  }

  /** Waits until there are so many events of a kind, and returns all. */
  KafkaTimeline awaitTimeline(KafkaEventKind kind, int count) throws InterruptedException {
    return tap.await(PATIENCE, count + " of " + kind, seen -> seen.count(kind) >= count);
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("tap "))
        .toList();
  }
}
