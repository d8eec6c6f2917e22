package mercury.launcher;

import java.net.URI;
import java.util.Optional;

/**
 * The demand of a lesson for RabbitMQ itself.
 *
 * @param lesson the lesson
 * @param oldest the oldest major version that will do
 */
record RabbitRequirement(String lesson, int oldest) {

  private static final String STANDARD = "amqp://localhost:" + BrokerGreeting.PORT;

  /**
   * Demands that the broker of the lesson's programs is one. A broker that does not answer is told
   * by the program itself.
   *
   * @throws CourseException saying what the broker is, and what to do
   */
  void check() throws CourseException {
    Optional<BrokerGreeting> broker = BrokerGreeting.of(address());
    if (broker.isPresent() && (broker.get().isStandIn() || broker.get().major() < oldest)) {
      throw new CourseException(
          "lesson '%s' needs RabbitMQ %s or newer, and %s is %s. %s"
              .formatted(
                  lesson,
                  oldest,
                  System.getenv("RABBITMQ_URL") == null
                      ? "port " + BrokerGreeting.PORT
                      : "where RABBITMQ_URL points",
                  broker.get().isStandIn()
                      ? "the embedded broker"
                      : "RabbitMQ " + broker.get().version(),
                  "Stop it, and start a real one: %s up --rabbit real"
                      .formatted(CheckoutFolder.COMMAND)));
    }
  }

  private static URI address() {
    try {
      return URI.create(System.getenv().getOrDefault("RABBITMQ_URL", STANDARD));
    } catch (IllegalArgumentException e) {
      return URI.create(""); // the program says what is wrong with it
    }
  }
}
