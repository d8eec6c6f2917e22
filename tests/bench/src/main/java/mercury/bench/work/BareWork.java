package mercury.bench.work;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjLongConsumer;
import mercury.bench.broker.BenchQueue;

/**
 * The bare Java client in expert hands: the capacity is the prefetch count and the size of a thread
 * pool, which acknowledges each message after its handler.
 */
record BareWork(Connection connection, ExecutorService pool) implements MeasuredConsumer {

  private static final int TIMEOUT_S = 10;

  static BareWork open(String url, String queue, int capacity, Runnable handler)
      throws IOException {
    return open(url, queue, capacity, handler, BareWork::acknowledge);
  }

  /**
   * Opens a consumer with a lock around the acknowledgement, as in the lesson qos and in {@code
   * Worker}.
   */
  static BareWork locking(String url, String queue, int capacity, Runnable handler)
      throws IOException {
    Object lock = new Object();
    return open(
        url,
        queue,
        capacity,
        handler,
        (channel, tag) -> {
          synchronized (lock) {
            acknowledge(channel, tag);
          }
        });
  }

  private static BareWork open(
      String url,
      String queue,
      int capacity,
      Runnable handler,
      ObjLongConsumer<Channel> acknowledgement)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(capacity);
    Connection connection = BenchQueue.connect(url);
    Channel channel = connection.createChannel();
    channel.basicQos(capacity);
    channel.basicConsume(
        queue,
        false,
        (tag, message) ->
            pool.execute(
                () -> {
                  handler.run();
                  acknowledgement.accept(channel, message.getEnvelope().getDeliveryTag());
                }),
        tag -> {});
    return new BareWork(connection, pool);
  }

  private static void acknowledge(Channel channel, long tag) {
    try {
      channel.basicAck(tag, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(TIMEOUT_S, TimeUnit.SECONDS)) {
        throw new IOException("handlers still run");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connection.close();
    }
  }
}
