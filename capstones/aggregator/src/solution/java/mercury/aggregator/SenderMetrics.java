package mercury.aggregator;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/** The numbers that Prometheus collects. Thread-safe. */
final class SenderMetrics implements AutoCloseable {

  /** The text format of Prometheus. */
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Counter events = registry.counter("product.events");

  SenderMetrics() {
    new JvmMemoryMetrics().bindTo(registry);
  }

  /** Counts a message of the queue that has been handled. */
  void eventHandled() {
    events.increment();
  }

  /** Counts an answer. */
  void answered(int status, double millis) {
    registry
        .timer("http.server.requests", "status", Integer.toString(status))
        .record(Duration.ofNanos((long) (millis * 1_000_000)));
  }

  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    registry.close();
  }
}
