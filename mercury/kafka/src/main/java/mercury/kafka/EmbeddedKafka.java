package mercury.kafka;

import java.nio.file.Files;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import mercury.environment.EmbeddedServer;
import mercury.environment.ServerSettings;
import org.apache.kafka.common.utils.Time;

/**
 * Apache Kafka in this JVM: one node, broker and controller, that knows the user {@code mercury}.
 * Thread-safe.
 */
public final class EmbeddedKafka implements EmbeddedServer {

  private final KafkaRaftServer server;
  private final KafkaPorts ports;
  private boolean stopped;

  private EmbeddedKafka(KafkaRaftServer server, KafkaPorts ports) {
    this.server = server;
    this.ports = ports;
  }

  /**
   * Starts it and returns when it serves. A folder that it was started with before has its topics,
   * records and offsets.
   *
   * @param settings the port of its listener with passwords, and where its data is
   * @throws Exception whose innermost message says in one sentence why it did not start
   */
  public static EmbeddedKafka start(ServerSettings settings) throws Exception {
    KafkaExit.forbid();
    KafkaPorts ports = KafkaPorts.with(settings.port());
    Files.createDirectories(settings.folder());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Kafka finds the classes that its settings name by the thread's
    thread.setContextClassLoader(EmbeddedKafka.class.getClassLoader());
    try {
      BrokerStorage.format(settings.folder());
      return start(BrokerSettings.of(ports, settings.folder()), ports);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static EmbeddedKafka start(Properties settings, KafkaPorts ports) {
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    EmbeddedKafka kafka = new EmbeddedKafka(server, ports);
    MeterThreads.begin();
    try {
      server.startup();
      return kafka;
    } catch (Throwable e) { // Scala's methods throw checked exceptions undeclared
      kafka.stop();
      throw e;
    }
  }

  /** Returns the port of its listener with passwords, SASL_PLAINTEXT. */
  @Override
  public int port() {
    return ports.sasl();
  }

  /** Returns the port of its listener that asks for no password, PLAINTEXT. */
  public int plaintextPort() {
    return ports.plaintext();
  }

  @Override
  public synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    try {
      server.shutdown();
      server.awaitShutdown();
    } finally {
      MeterThreads.end();
    }
  }
}
