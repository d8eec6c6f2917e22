package mercury.bench.bus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.task.Logger;
import mercury.task.LoggerConfig;

/** The reference as a bus: a logger that only publishes, and started loggers that subscribe. */
record MercuryBus(Logger publisher, List<Logger> subscribers) implements MeasuredBus {

  static MercuryBus open(String url, String name, int subscribers, int threads, Runnable received)
      throws IOException {
    LoggerConfig config = new LoggerConfig(url, name);
    MercuryBus bus = new MercuryBus(new SubscriberLogger(config, received), new ArrayList<>());
    try {
      for (int i = 0; i < subscribers; i++) {
        Logger subscriber = new SubscriberLogger(config, received);
        bus.subscribers.add(subscriber);
        subscriber.start();
      }
      return bus;
    } catch (IOException | RuntimeException e) {
      bus.close();
      throw e;
    }
  }

  @Override
  public void publish(int thread, Map<String, ?> data) throws IOException {
    publisher.info("event", data);
  }

  @Override
  public void close() {
    publisher.stop();
    subscribers.forEach(Logger::stop);
  }

  private static final class SubscriberLogger extends Logger {
    private final Runnable received;

    SubscriberLogger(LoggerConfig config, Runnable received) {
      super(config);
      this.received = received;
    }

    @Override
    protected void handleInfo(Map<String, Object> data) {
      received.run();
    }

    @Override
    protected void handleCritical(Map<String, Object> data) {
      received.run();
    }
  }
}
