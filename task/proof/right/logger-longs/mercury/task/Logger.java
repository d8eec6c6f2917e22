// right: The mapper makes every whole number a Long, the small ones too, and every fraction a BigDecimal.
package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

public abstract class Logger implements AutoCloseable {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** An event as it goes over the bus. */
  private record Event(String msg, Map<String, Object> data) {}

  private final LoggerConfig config;
  private final Map<String, Consumer<Map<String, Object>>> handlers =
      Map.of("info", this::handleInfo, "critical", this::handleCritical);
  private final BlockingQueue<Delivery> events = new LinkedBlockingQueue<>();
  private final Thread handling = new Thread(this::handle, "handling events");
  private Connection publishing;
  private Connection consuming;
  private Channel out;
  private boolean stopped;

  protected Logger(LoggerConfig config) {
    this.config = config;
  }

  protected abstract void handleInfo(Map<String, Object> data);

  protected abstract void handleCritical(Map<String, Object> data);

  public void info(String msg, Map<String, ?> data) throws IOException {
    publish("info", new Event(msg, new java.util.LinkedHashMap<>(data)));
  }

  public void critical(String msg, Map<String, ?> data) throws IOException {
    publish("critical", new Event(msg, new java.util.LinkedHashMap<>(data)));
  }

  public synchronized void start() throws IOException {
    consuming = Dial.open(config.rabbitUrl());
    Channel in = consuming.createChannel();
    in.exchangeDeclare(config.name(), "direct", true);
    String queue = in.queueDeclare("", false, true, true, null).getQueue();
    for (String level : handlers.keySet()) {
      in.queueBind(queue, config.name(), level);
    }
    handling.start();
    in.basicConsume(queue, true, (tag, event) -> events.add(event), tag -> {});
  }

  public synchronized void stop() {
    stopped = true;
    handling.interrupt();
    for (Connection connection : new Connection[] {publishing, consuming}) {
      if (connection != null) {
        connection.abort(5_000);
      }
    }
  }

  @Override
  public void close() {
    stop();
  }

  private synchronized void publish(String level, Event event) throws IOException {
    if (stopped) {
      throw new IllegalStateException("stopped");
    }
    if (publishing == null) {
      publishing = Dial.open(config.rabbitUrl());
      out = publishing.createChannel();
      out.exchangeDeclare(config.name(), "direct", true);
    }
    BasicProperties json = new BasicProperties.Builder().contentType("application/json").build();
    out.basicPublish(config.name(), level, json, MAPPER.writeValueAsBytes(event));
  }

  private void handle() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Delivery next = events.take();
        Event event = MAPPER.readValue(next.getBody(), Event.class);
        handlers.getOrDefault(next.getEnvelope().getRoutingKey(), data -> {}).accept(event.data());
      } catch (InterruptedException stopping) {
        return;
      } catch (Throwable e) {
        System.err.println("an event less: " + e);
      }
    }
  }
}
