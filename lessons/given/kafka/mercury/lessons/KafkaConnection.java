package mercury.lessons;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;

/** Says to Kafka's clients in a lesson's program where the broker is. */
public final class KafkaConnection {

  private static final int PATIENCE_SECONDS = 20;

  private KafkaConnection() {}

  /**
   * Returns the settings with which a client connects to the broker at {@code
   * KAFKA_BOOTSTRAP_SERVERS}, or on this machine if that is not set. A client of Kafka goes on
   * trying where there is no broker; so this asks once. Without an answer it prints one sentence
   * and ends the program with exit code 1.
   *
   * @param name the name under which the broker knows the program
   */
  public static Map<String, Object> settings(String name) throws Exception {
    Map<String, Object> settings = new HashMap<>();
    String servers = variable("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092");
    settings.put("client.id", name);
    settings.put("bootstrap.servers", servers);
    settings.put("security.protocol", "SASL_PLAINTEXT");
    settings.put("sasl.mechanism", "PLAIN");
    settings.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(
                variable("KAFKA_USERNAME", "mercury"),
                variable("KAFKA_PASSWORD", "mercury-secret")));
    String failure = failure(settings, servers.split(",", 2)[0].strip());
    if (!failure.isEmpty()) {
      System.err.println(failure);
      System.exit(1);
    }
    return settings;
  }

  private static String variable(String name, String otherwise) {
    return System.getenv().getOrDefault(name, otherwise);
  }

  /** Returns the sentence that says why the broker cannot be used; empty if it can. */
  private static String failure(Map<String, Object> settings, String server) throws Exception {
    try (Admin admin = Admin.create(settings);
        Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(Utils.getHost(server), Utils.getPort(server)),
          PATIENCE_SECONDS * 1000);
      admin.describeCluster().clusterId().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return "";
    } catch (KafkaException e) { // of the settings
      return "KAFKA_BOOTSTRAP_SERVERS must look like localhost:9092, and name a host that is there";
    } catch (IOException e) {
      return "Cannot connect to Kafka at %s (%s). Start it with: ./course up --only rabbit,kafka"
          .formatted(server, e.getMessage());
    } catch (ExecutionException e) {
      return "Kafka at %s does not let the program in (%s). Are KAFKA_USERNAME and KAFKA_PASSWORD right?"
          .formatted(server, e.getCause().getMessage());
    } catch (TimeoutException e) {
      return "What is at %s has not answered as Kafka within %s seconds. Is KAFKA_BOOTSTRAP_SERVERS right?"
          .formatted(server, PATIENCE_SECONDS);
    }
  }
}
