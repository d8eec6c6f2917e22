package mercury.bench.bus;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import mercury.bench.broker.Place;
import mercury.bench.measure.Publishers;
import mercury.bench.measure.Quantity;
import mercury.bench.measure.Sample;
import mercury.bench.measure.Trial;
import mercury.bench.measure.Usage;

/** Events are published by some threads; the run ends when every subscriber has had every one. */
final class BusTrial implements Trial {

  private static final int THREADS = 4;
  private static final double NANOS = 1e9;
  private static final Map<String, ?> DATA = Map.of("text", "x".repeat(60));

  private final String url;
  private final String name;
  private final int subscribers;
  private final Arrivals arrivals;
  private final Bussing bus;
  private final Publishers publishers;

  private BusTrial(String url, String name, int subscribers, Arrivals arrivals, Bussing bus) {
    this.url = url;
    this.name = name;
    this.subscribers = subscribers;
    this.arrivals = arrivals;
    this.bus = bus;
    this.publishers = new Publishers(THREADS, thread -> bus.publish(thread, DATA));
  }

  static BusTrial open(String url, Bussing.Opener opener, int subscribers) throws Exception {
    String name = "bench-" + UUID.randomUUID();
    Arrivals arrivals = new Arrivals();
    Bussing bus = opener.open(url, name, subscribers, THREADS, arrivals::arrived);
    return new BusTrial(url, name, subscribers, arrivals, bus);
  }

  @Override
  public Sample run(Duration length) throws Exception {
    Usage usage = new Usage();
    long before = arrivals.count();
    long begun = System.nanoTime();
    long events = publishers.publish(length).getTotalCount();
    arrivals.await(before + events * subscribers);
    double seconds = (System.nanoTime() - begun) / NANOS;
    long delivered = events * subscribers;
    return usage.addTo(Sample.of(Quantity.EVENTS, delivered / seconds), delivered);
  }

  @Override
  public void close() throws IOException {
    try (publishers;
        bus) {
      Place.forgetExchange(url, name);
    }
  }
}
