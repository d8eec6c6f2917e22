package mercury.lessons;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.TimeoutException;

/** Connects a lesson's program to the broker. */
public final class BrokerConnection {

  private BrokerConnection() {}

  /**
   * Opens a connection to the broker at {@code RABBITMQ_URL}, or on this machine if that is not
   * set. Without a broker it prints one sentence and ends the program with exit code 1.
   *
   * @param name the name under which the broker lists the connection
   */
  public static Connection open(String name) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    try {
      String url = "amqp://guest:guest@localhost:5672";
      URI uri = URI.create(System.getenv().getOrDefault("RABBITMQ_URL", url));
      if (uri.getHost() == null) {
        throw new IllegalArgumentException("no host");
      }
      factory.setUri(uri);
      return factory.newConnection(name);
    } catch (IllegalArgumentException e) {
      System.err.println("RABBITMQ_URL must look like amqp://user:password@host:5672");
      System.exit(1);
      throw e;
    } catch (IOException | TimeoutException e) {
      boolean away = e instanceof ConnectException;
      System.err.printf(
          "Cannot connect to RabbitMQ at %s:%s (%s). %s%n",
          factory.getHost(),
          factory.getPort(),
          reason(e.getCause() == null ? e : e.getCause()),
          away ? "Start it with: ./course up" : "Is RABBITMQ_URL right?");
      System.exit(1);
      throw e;
    }
  }

  /** Returns what the broker has said, if it has answered. */
  private static Object reason(Throwable cause) {
    return cause instanceof ShutdownSignalException end
            && end.getReason() instanceof AMQP.Connection.Close close
        ? close.getReplyText()
        : cause;
  }
}
