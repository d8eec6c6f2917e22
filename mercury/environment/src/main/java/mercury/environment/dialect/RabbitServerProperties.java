package mercury.environment.dialect;

import java.util.Map;
import java.util.TreeMap;
import org.apache.qpid.server.plugin.ConnectionPropertyEnricher;
import org.apache.qpid.server.transport.AMQPConnection;

/** The properties that the broker tells a client before the login. Stateless. */
public final class RabbitServerProperties implements ConnectionPropertyEnricher {

  private static final String PLATFORM = "Erlang/OTP, played by Apache Qpid Broker-J on Java";

  private static final Map<String, Object> CAPABILITIES =
      Map.of(
          "publisher_confirms", true,
          "exchange_exchange_bindings", true,
          "basic.nack", true,
          "consumer_cancel_notify", true,
          "connection.blocked", true,
          "consumer_priorities", true,
          "authentication_failure_close", true,
          "per_consumer_qos", true,
          "direct_reply_to", true);

  /** Returns whether a client got these properties from the stand-in rather than RabbitMQ. */
  public static boolean areOfStandIn(Map<String, Object> properties) {
    return PLATFORM.equals(String.valueOf(properties.get("platform")));
  }

  @Override
  public Map<String, Object> addConnectionProperties(
      AMQPConnection<?> connection, Map<String, Object> before) {
    Map<String, Object> properties = new TreeMap<>(before);
    properties.put("capabilities", CAPABILITIES);
    properties.put("cluster_name", "mercury@localhost");
    properties.put("copyright", "The stand-in for RabbitMQ of the Mercury course");
    properties.put("information", "Licensed under the MPL 2.0. Website: https://rabbitmq.com");
    properties.put("platform", PLATFORM);
    properties.put("product", "RabbitMQ");
    properties.put("version", "4.0.5");
    return properties;
  }

  @Override
  public String getType() {
    return "RABBITMQ";
  }
}
