package mercury.tools.classroom;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AMQP.Queue.DeclareOk;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import mercury.environment.FailureReason;

/**
 * The quorum queue with the tasks of all classes. The course's {@code WorkerClient} and {@code
 * Worker} declare it without a type, as every durable queue: so the broker's default has to be
 * quorum. Thread-safe.
 *
 * @param url the broker
 */
record GradingQueue(String url) {

  /** The queue's name. */
  static final String NAME = "class_gradings";

  /** The queue of the tasks that no worker could handle: that of the course's {@code Worker}. */
  static final String SET_ASIDE = NAME + ".dead";

  private static final int PATIENCE_MS = 10_000;
  private static final int NOT_FOUND = 404;

  /** Does something on a channel. */
  private interface Request<T> {
    T send(Channel channel) throws IOException;
  }

  /**
   * The state of the queue.
   *
   * @param ready the number of tasks that wait for a worker
   * @param workers the number of workers that are there
   * @param setAside the number of tasks that no worker could handle
   */
  record State(int ready, int workers, int setAside) {

    /** Returns it in words. */
    String sentence() {
      return "queue: %s waiting, %s set aside; workers: %s".formatted(ready, setAside, workers);
    }
  }

  /**
   * Makes sure of the queue and of its type.
   *
   * @throws ClassServiceException if the broker is away, or its default is another type
   */
  void create() throws ClassServiceException {
    asked(
        channel -> channel.queueDeclare(NAME, true, false, false, Map.of("x-queue-type", "quorum")),
        "the queue %s is there, and is not a quorum queue: delete it".formatted(NAME));
    asked(
        channel -> channel.queueDeclare(NAME, true, false, false, null),
        "its default queue type is not quorum. Start ./course up --default-queue-type quorum; a"
            + " RabbitMQ has default_queue_type = quorum in its rabbitmq.conf");
  }

  /** Returns the state of the queue now. */
  State state() throws ClassServiceException {
    Optional<DeclareOk> tasks = declared(NAME);
    return new State(
        tasks.map(DeclareOk::getMessageCount).orElse(0),
        tasks.map(DeclareOk::getConsumerCount).orElse(0),
        declared(SET_ASIDE).map(DeclareOk::getMessageCount).orElse(0));
  }

  /** Returns what the broker says of a queue; empty where there is none. */
  private Optional<DeclareOk> declared(String queue) throws ClassServiceException {
    return asked(
        channel -> {
          try {
            return Optional.of(channel.queueDeclarePassive(queue));
          } catch (IOException e) {
            if (isNotFound(channel)) {
              return Optional.empty();
            }
            throw e;
          }
        },
        "");
  }

  private static boolean isNotFound(Channel channel) {
    return channel.getCloseReason() != null
        && channel.getCloseReason().getReason() instanceof AMQP.Channel.Close close
        && close.getReplyCode() == NOT_FOUND;
  }

  /** Asks over a connection of its own. */
  private <T> T asked(Request<T> request, String refusal) throws ClassServiceException {
    ConnectionFactory factory = new ConnectionFactory();
    try {
      factory.setUri(url);
      factory.setConnectionTimeout(PATIENCE_MS);
      factory.setChannelRpcTimeout(PATIENCE_MS);
      factory.setAutomaticRecoveryEnabled(false);
      try (Connection connection = factory.newConnection("class")) {
        return request.send(connection.createChannel());
      }
    } catch (URISyntaxException | GeneralSecurityException e) {
      throw new IllegalArgumentException("RABBITMQ_URL is not usable: " + FailureReason.of(e), e);
    } catch (IOException | TimeoutException e) {
      String reason = FailureReason.of(e);
      boolean refused = !refusal.isEmpty() && reason.contains("inequivalent arg 'x-queue-type'");
      throw new ClassServiceException(
          "RabbitMQ at %s:%s".formatted(factory.getHost(), factory.getPort()),
          refused ? refusal : reason,
          e);
    }
  }
}
