package mercury.bench.measure;

import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * Threads that publish messages, each thread one after another as soon as the previous one is
 * confirmed.
 */
public final class PublisherThreads implements Closeable {

  /** A way to publish a message and wait for its confirm. */
  public interface Publication {

    /**
     * Publishes a message and returns when it is confirmed.
     *
     * @param thread the number of the calling thread, from 0
     */
    void publish(int thread) throws Exception;
  }

  private static final int DIGITS = 3;

  private final int threads;
  private final Publication publication;
  private final ExecutorService pool;

  public PublisherThreads(int threads, Publication publication) {
    this.threads = threads;
    this.publication = publication;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  /** Publishes for that time and returns how many nanoseconds each message took. */
  public Histogram publish(Duration length) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Histogram>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int thread = i;
      running.add(pool.submit(() -> publish(thread, start, length)));
    }
    start.countDown();
    Histogram all = new Histogram(DIGITS);
    for (Future<Histogram> one : running) {
      all.add(one.get());
    }
    return all;
  }

  private Histogram publish(int thread, CountDownLatch start, Duration length) throws Exception {
    Histogram latencies = new Histogram(DIGITS);
    start.await();
    long end = System.nanoTime() + length.toNanos();
    for (long now = System.nanoTime(); now < end; ) {
      publication.publish(thread);
      long confirmed = System.nanoTime();
      latencies.recordValue(confirmed - now);
      now = confirmed;
    }
    return latencies;
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
