package mercury.kafka;

import org.apache.kafka.server.metrics.KafkaYammerMetrics;

/**
 * The threads that count for Kafka's meters. All brokers of a JVM share them, and Kafka never ends
 * them. Thread-safe.
 */
final class MeterThreads {

  private static int brokers;

  private MeterThreads() {}

  /** Says that a broker is to be started. */
  static synchronized void begin() {
    brokers++;
  }

  /** Says that a broker has stopped; the last one's end is that of the threads. */
  static synchronized void end() {
    if (--brokers == 0) {
      // its next meter makes new ones
      KafkaYammerMetrics.defaultRegistry().shutdown();
    }
  }
}
