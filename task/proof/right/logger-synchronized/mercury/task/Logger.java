// right: Plain synchronized methods, everything opened when it is first needed, automatic acknowledgement.
package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

public abstract class Logger implements AutoCloseable {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final LoggerConfig config;
  private Connection connection;
  private Channel channel;
  private boolean stopped;

  protected Logger(LoggerConfig config) {
    this.config = config;
  }

  protected abstract void handleInfo(Map<String, Object> data);

  protected abstract void handleCritical(Map<String, Object> data);

  public synchronized void info(String msg, Map<String, ?> data) throws IOException {
    publish("info", msg, data);
  }

  public synchronized void critical(String msg, Map<String, ?> data) throws IOException {
    publish("critical", msg, data);
  }

  public synchronized void start() throws IOException {
    Channel ready = channel();
    String queue = ready.queueDeclare().getQueue();
    ready.queueBind(queue, config.name(), "critical");
    ready.queueBind(queue, config.name(), "info");
    ready.basicConsume(queue, true, (tag, message) -> received(message), tag -> {});
  }

  public synchronized void stop() {
    stopped = true;
    if (connection != null) {
      connection.abort(5_000);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private void publish(String level, String msg, Map<String, ?> data) throws IOException {
    BasicProperties json = new BasicProperties.Builder().contentType("application/json").build();
    byte[] body =
        MAPPER.writeValueAsBytes(
            MAPPER.createObjectNode().put("msg", msg).set("data", MAPPER.valueToTree(data)));
    channel().basicPublish(config.name(), level, json, body);
  }

  private Channel channel() throws IOException {
    if (stopped) {
      throw new IllegalStateException("the logger is stopped");
    }
    if (connection == null) {
      connection = Dial.open(config.rabbitUrl());
      channel = connection.createChannel();
      channel.exchangeDeclare(config.name(), "direct", true);
    }
    return channel;
  }

  private void received(Delivery message) {
    try {
      JsonNode event = MAPPER.readTree(message.getBody());
      Map<String, Object> data =
          MAPPER.convertValue(event.get("data"), new TypeReference<Map<String, Object>>() {});
      switch (message.getEnvelope().getRoutingKey()) {
        case "info" -> handleInfo(data);
        case "critical" -> handleCritical(data);
        default -> System.err.println("no such level");
      }
    } catch (Throwable e) {
      System.err.println("not handled: " + e);
    }
  }
}
