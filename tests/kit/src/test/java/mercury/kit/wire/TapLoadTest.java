package mercury.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many threads and connections at once. */
class TapLoadTest {

  private static final int THREADS = 8;
  private static final int EACH = 1_000;

  @RegisterExtension final TapExtension tapped = new TapExtension();

  @Test
  void eight_threads_with_a_thousand_confirmed_publishes_each_lose_nothing() throws Exception {
    Connection shared = tapped.connect();
    everyThread(thread -> publish(thread % 2 == 0 ? shared : tapped.connect(), thread));

    Timeline seen = tapped.tap().timeline();
    assertThat(seen.details(EventDetail.Publish.class).stream().map(EventDetail.Publish::message))
        .map(message -> ByteBuffer.wrap(message.body().bytes()).getInt())
        .hasSize(THREADS * EACH)
        .doesNotHaveDuplicates();
    assertThat(seen.confirmed()).hasSize(THREADS * EACH);
    assertThat(seen.count(EventKind.UNDECODABLE)).isZero();
    assertThat(tapped.ready()).isEqualTo(THREADS * EACH);
  }

  @Test
  void every_delivery_is_acked_under_its_own_number() throws Exception {
    publish(tapped.connect(), 0);
    CountDownLatch done = new CountDownLatch(EACH);
    for (int i = 0; i < 4; i++) {
      Channel channel = tapped.channel();
      channel.basicQos(10);
      channel.basicConsume(
          tapped.queue(),
          false,
          (tag, message) -> {
            tapped.tap().handleBegins(message);
            channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
            done.countDown();
          },
          tag -> {});
    }
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    Timeline seen = tapped.await(EventKind.ACK, EACH);
    assertThat(seen.of(EventKind.ACK)).extracting(ack -> ack.number()).doesNotHaveDuplicates();
    assertThat(seen.maxUnsettled()).isBetween(1, 40);
    assertThat(seen.of(EventKind.HANDLE_BEGINS)).extracting(begin -> begin.number()).hasSize(EACH);
  }

  @Test
  void cuts_while_traffic_flows_lose_nothing_that_was_confirmed() throws Exception {
    AtomicInteger confirmed = new AtomicInteger();
    AtomicInteger left = new AtomicInteger(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(threads.submit(() -> publishThroughCuts(confirmed, left)));
      }
      for (int cuts = 1; left.get() > 0; cuts++) {
        int more = cuts * 20;
        tapped
            .tap()
            .await(
                TapExtension.PATIENCE,
                "more publishes",
                seen -> left.get() == 0 || seen.count(EventKind.CONFIRM) >= more);
        tapped.tap().restart(java.time.Duration.ofMillis(1));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(confirmed).hasValue(THREADS * 100);
    assertThat(tapped.ready()).isGreaterThanOrEqualTo(THREADS * 100);
    assertThat(tapped.tap().timeline().count(EventKind.UNDECODABLE)).isZero();
  }

  private void publishThroughCuts(AtomicInteger confirmed, AtomicInteger left) {
    Channel channel = null;
    for (int done = 0; done < 100; ) {
      try {
        channel = channel == null || !channel.isOpen() ? tapped.confirming() : channel;
        channel.basicPublish("", tapped.queue(), null, new byte[10]);
        channel.waitForConfirmsOrDie(TapExtension.PATIENCE.toMillis());
        confirmed.incrementAndGet();
        done++;
      } catch (Exception e) {
        channel = null; // cut: connect and publish again
      }
    }
    left.decrementAndGet();
    tapped.tap().mark("a thread is done");
  }

  private void publish(Connection connection, int thread) throws Exception {
    try (Channel channel = connection.createChannel()) {
      channel.confirmSelect();
      for (int i = 0; i < EACH; i++) {
        byte[] body = ByteBuffer.allocate(4).putInt(thread * EACH + i).array();
        channel.basicPublish("", tapped.queue(), null, body);
        if (i % 50 == 49) {
          channel.waitForConfirmsOrDie(TapExtension.PATIENCE.toMillis());
        }
      }
    }
  }

  private static void everyThread(Part work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        running.add(
            threads.submit(
                () -> {
                  work.of(thread);
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private interface Part {
    void of(int thread) throws Exception;
  }
}
