package mercury.kafka;

import org.apache.kafka.common.utils.internals.Exit;

/**
 * Kafka's ways to end the JVM, closed: a broker that gives up must not take its neighbours along.
 */
final class KafkaExit {

  private KafkaExit() {}

  /**
   * Has the thread of Kafka that would end this JVM end alone, for the life of this JVM: a broker
   * may give up long after it was stopped. Idempotent.
   */
  static void forbid() {
    Exit.setExitProcedure(KafkaExit::refuse);
    Exit.setHaltProcedure(KafkaExit::refuse);
    Exit.setShutdownHookAdder((name, hook) -> {});
  }

  private static void refuse(int code, String message) {
    throw new IllegalStateException(
        message == null ? "the broker gave up, with exit code " + code : message);
  }
}
