// right: One eager connection with a channel for publishing and one for a DefaultConsumer.
package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

public abstract class Logger implements AutoCloseable {

  private final String exchange;
  private final Connection connection;
  private final Channel out;

  protected Logger(LoggerConfig config) {
    exchange = config.name();
    try {
      connection = Dial.open(config.rabbitUrl());
      out = connection.createChannel();
      out.exchangeDeclare(exchange, "direct", true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  protected abstract void handleInfo(Map<String, Object> data);

  protected abstract void handleCritical(Map<String, Object> data);

  public void info(String msg, Map<String, ?> data) throws IOException {
    publish("info", msg, data);
  }

  public void critical(String msg, Map<String, ?> data) throws IOException {
    publish("critical", msg, data);
  }

  public void start() throws IOException {
    Channel in = connection.createChannel();
    String queue = in.queueDeclare().getQueue();
    in.queueBind(queue, exchange, "info");
    in.queueBind(queue, exchange, "critical");
    in.basicConsume(queue, false, new Listening(in));
  }

  public void stop() {
    connection.abort(5_000);
  }

  @Override
  public void close() {
    stop();
  }

  private void publish(String level, String msg, Map<String, ?> data) throws IOException {
    if (!connection.isOpen()) {
      throw new IllegalStateException("stopped");
    }
    byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("msg", msg, "data", data));
    BasicProperties json = new BasicProperties.Builder().contentType("application/json").build();
    synchronized (out) {
      out.basicPublish(exchange, level, json, body);
    }
  }

  /** Gives events to the handlers; acknowledges them, whatever these do. */
  private final class Listening extends DefaultConsumer {

    Listening(Channel channel) {
      super(channel);
    }

    @Override
    public void handleDelivery(
        String consumerTag, Envelope envelope, BasicProperties properties, byte[] body)
        throws IOException {
      try {
        dispatch(envelope.getRoutingKey(), body);
      } catch (Throwable e) {
        System.err.println("skipped an event: " + e);
      }
      getChannel().basicAck(envelope.getDeliveryTag(), false);
    }

    @SuppressWarnings("unchecked")
    private void dispatch(String level, byte[] body) {
      Object data = JsonMapper.shared().readValue(body, Map.class).get("data");
      if (level.equals("info")) {
        handleInfo((Map<String, Object>) data);
      } else if (level.equals("critical")) {
        handleCritical((Map<String, Object>) data);
      }
    }
  }
}
