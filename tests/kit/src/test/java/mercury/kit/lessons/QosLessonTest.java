package mercury.kit.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiments of {@code lessons/qos/README.md}. */
class QosLessonTest {

  private static final String QUEUE = "qos";

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("qos").queues(QUEUE);

  private final AtomicInteger deliveries = new AtomicInteger();

  @Test
  void tasks_are_done_and_acknowledged() {
    LessonTerminal sender = player.open("sender");
    assertThat(sender.exitCode()).isZero();
    sender.awaitAll();
    player.awaitReady(QUEUE, 3);

    LessonTerminal receiver = player.open("receiver");
    receiver.awaitAll();
    player.awaitReady(QUEUE, 0);
    assertThat(receiver.pressCtrlC()).isEqualTo(130);
  }

  @Test
  void a_greedy_receiver_starves_a_second_one() {
    player.open("sender").exitCode();
    LessonTerminal greedy = player.open("greedy");
    greedy.awaitAll();
    awaitLeftForOthers(0);
    LessonTerminal starved = player.open("starved");
    player.awaitConsumers(QUEUE, 2);
    assertThat(starved.printed()).hasSize(1);

    assertThat(greedy.pressCtrlC()).isEqualTo(130);
    starved.awaitAll();
  }

  @Test
  void without_prefetch_tasks_are_dealt_by_turns_to_slow_and_fast_alike() {
    LessonTerminal slow = player.open("turns-slow");
    slow.awaitFirst(1);
    player.awaitConsumers(QUEUE, 1);
    LessonTerminal fast = player.open("turns-fast");
    player.awaitConsumers(QUEUE, 2);
    player.open("turns-sender").awaitAll();

    slow.awaitAll();
    fast.awaitAll();
    awaitLeftForOthers(0);
    slow.pressCtrlC();
    await().atMost(LessonTerminal.TIMEOUT).until(() -> count(fast.printed(), "Done") == 6);
  }

  @Test
  void with_prefetch_1_the_faster_one_does_more() {
    LessonTerminal slow = player.open("fair-slow");
    slow.awaitFirst(1);
    player.awaitConsumers(QUEUE, 1);
    LessonTerminal fast = player.open("fair-fast");
    player.awaitConsumers(QUEUE, 2);
    player.open("fair-sender").awaitAll();

    slow.awaitAll();
    fast.awaitFirst(1 + 2 * 5);
    assertThat(fast.printed()).hasSize(1 + 2 * 5);
    slow.pressCtrlC();
    fast.awaitAll();
  }

  @Test
  void a_channel_hands_out_one_delivery_at_a_time() {
    player.open("sender").exitCode();
    player.open("one-channel").awaitAll();
  }

  @Test
  void of_the_prefetched_messages_only_one_is_at_work() {
    player.run("sender 5").exitCode();
    LessonTerminal receiver = player.run("receiver-qos 60 3");
    receiver.awaitText("Received 'task 0'");
    awaitLeftForOthers(2);
    assertThat(count(receiver.printed(), "Received")).isOne();
  }

  @Test
  void a_pool_works_on_several_at_once() {
    player.open("sender").exitCode();
    player.open("pool").awaitAll();
  }

  @Test
  void a_pool_takes_no_more_than_it_has_threads_for() {
    player.run("sender 12").exitCode();
    LessonTerminal pool = player.run("receiver-pool 0.05 3");
    await().atMost(LessonTerminal.TIMEOUT).until(() -> count(pool.printed(), "Done") == 12);
    assertThat(maxAtOnce(pool.printed())).isBetween(1, 3);
  }

  @Test
  void what_a_pool_has_no_thread_for_stays_in_the_queue() {
    player.run("sender 5").exitCode();
    LessonTerminal pool = player.run("receiver-pool 60 3");
    await().atMost(LessonTerminal.TIMEOUT).until(() -> count(pool.printed(), "Received") == 3);
    awaitLeftForOthers(2);
  }

  @Test
  void prefetch_counts_for_consumers_created_after_it() throws IOException {
    Channel channel = channel();
    consume(channel, /* autoAck= */ false);
    channel.basicQos(1);
    send(channel, 3);
    awaitDeliveries(3);
  }

  @Test
  void prefetch_is_ignored_with_auto_ack() throws IOException {
    Channel channel = channel();
    channel.basicQos(1);
    consume(channel, /* autoAck= */ true);
    send(channel, 3);
    awaitDeliveries(3);
  }

  @Test
  void prefetch_is_a_limit_for_each_consumer() throws IOException {
    Channel channel = channel();
    channel.basicQos(1);
    consume(channel, /* autoAck= */ false);
    consume(channel, /* autoAck= */ false);
    send(channel, 3);
    awaitDeliveries(2);
    awaitLeftForOthers(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sender x",
        "sender 1 2",
        "receiver -1",
        "receiver 1 2",
        "receiver-qos x",
        "receiver-qos 1 0",
        "receiver-qos 1 2 3",
        "receiver-pool 1 x",
        "receiver-pool 1 0",
        "receiver-pool 1 2 3"
      })
  void wrong_arguments_print_the_usage(String arguments) {
    LessonTerminal terminal = player.run(arguments);
    assertThat(terminal.exitCode()).isEqualTo(2);
    assertThat(terminal.printed())
        .singleElement()
        .asString()
        .startsWith(
            "usage: ./course run qos " + arguments.substring(0, arguments.indexOf(" ")) + " [");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sender", "receiver", "receiver-qos", "receiver-pool"})
  void without_a_broker_there_is_one_sentence(String program) {
    LessonTerminal terminal = player.runAgainst("amqp://guest:guest@localhost:1", program);
    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.printed())
        .singleElement()
        .asString()
        .matches(
            "Cannot connect to RabbitMQ at localhost:1 \\(.*\\)\\. Start it with: ./course up");
  }

  /**
   * Waits until another connection can get exactly that many messages. The queue's own count does
   * not help: on Qpid it includes the unacknowledged ones.
   */
  private void awaitLeftForOthers(int messages) {
    await("messages left")
        .atMost(LessonTerminal.TIMEOUT)
        .until(() -> countLeftForOthers() == messages);
  }

  private int countLeftForOthers() throws Exception {
    try (Channel channel = player.channel()) { // closing the channel requeues what it got
      int messages = 0;
      while (channel.basicGet(QUEUE, /* autoAck= */ false) != null) {
        messages++;
      }
      return messages;
    }
  }

  private Channel channel() throws IOException {
    Channel channel = player.channel();
    channel.queueDeclare(QUEUE, true, false, false, null);
    return channel;
  }

  private void consume(Channel channel, boolean autoAck) throws IOException {
    DeliverCallback counts = (consumerTag, delivery) -> deliveries.incrementAndGet();
    channel.basicConsume(QUEUE, autoAck, counts, consumerTag -> {});
  }

  private static void send(Channel channel, int tasks) throws IOException {
    for (int i = 0; i < tasks; i++) {
      channel.basicPublish(
          "", QUEUE, MessageProperties.PERSISTENT_TEXT_PLAIN, ("task " + i).getBytes(UTF_8));
    }
  }

  private void awaitDeliveries(int expected) {
    await().atMost(LessonTerminal.TIMEOUT).until(() -> deliveries.get() == expected);
  }

  private static long count(List<String> printed, String word) {
    return printed.stream().filter(line -> line.contains(word)).count();
  }

  /** Counts the tasks at work at once, each from its "Received" to its "Done". */
  private static int maxAtOnce(List<String> printed) {
    int atWork = 0;
    int most = 0;
    for (String line : printed) {
      atWork += line.contains("Received") ? 1 : line.contains("Done") ? -1 : 0;
      most = Math.max(most, atWork);
    }
    return most;
  }
}
