package mercury.kit.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DeliverCallback;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experiments of {@code lessons/qos/README.md}. */
class QosLessonTest {

  private static final String QUEUE = "qos";

  @RegisterExtension final LessonPlayer stage = LessonPlayer.of("qos").queues(QUEUE);

  private final AtomicInteger deliveries = new AtomicInteger();

  @Test
  void tasks_are_done_and_acknowledged() {
    LessonTerminal sender = stage.open("sender");
    assertThat(sender.exitCode()).isZero();
    sender.showsAll();
    stage.awaitReady(QUEUE, 3);

    LessonTerminal receiver = stage.open("receiver");
    receiver.showsAll();
    stage.awaitReady(QUEUE, 0);
    assertThat(receiver.ctrlC()).isEqualTo(130);
  }

  @Test
  void a_greedy_receiver_starves_a_second_one() {
    stage.open("sender").exitCode();
    LessonTerminal greedy = stage.open("greedy");
    greedy.showsAll();
    awaitLeftForOthers(0);
    LessonTerminal starved = stage.open("starved");
    stage.awaitConsumers(QUEUE, 2);
    assertThat(starved.printed()).hasSize(1);

    assertThat(greedy.ctrlC()).isEqualTo(130);
    starved.showsAll();
  }

  @Test
  void without_prefetch_tasks_are_dealt_by_turns_to_slow_and_fast_alike() {
    assumeTrue(TestBroker.isRabbit(), "Qpid gives everything to the first consumer that has room");
    LessonTerminal slow = stage.open("turns-slow");
    slow.showsFirst(1);
    stage.awaitConsumers(QUEUE, 1);
    LessonTerminal fast = stage.open("turns-fast");
    stage.awaitConsumers(QUEUE, 2);
    stage.open("turns-sender").showsAll();

    slow.showsAll();
    fast.showsAll();
    awaitLeftForOthers(0);
    slow.ctrlC();
    await().atMost(LessonTerminal.PATIENCE).until(() -> count(fast.printed(), "Done") == 6);
  }

  @Test
  void with_prefetch_1_the_faster_one_does_more() {
    LessonTerminal slow = stage.open("fair-slow");
    slow.showsFirst(1);
    stage.awaitConsumers(QUEUE, 1);
    LessonTerminal fast = stage.open("fair-fast");
    stage.awaitConsumers(QUEUE, 2);
    stage.open("fair-sender").showsAll();

    slow.showsAll();
    fast.showsFirst(1 + 2 * 5);
    assertThat(fast.printed()).hasSize(1 + 2 * 5);
    slow.ctrlC();
    fast.showsAll();
  }

  @Test
  void a_channel_hands_out_one_delivery_at_a_time() {
    stage.open("sender").exitCode();
    stage.open("one-channel").showsAll();
  }

  @Test
  void of_the_prefetched_messages_only_one_is_at_work() {
    stage.run("sender 5").exitCode();
    LessonTerminal receiver = stage.run("receiver-qos 60 3");
    receiver.prints("Received 'task 0'");
    awaitLeftForOthers(2);
    assertThat(count(receiver.printed(), "Received")).isOne();
  }

  @Test
  void a_pool_works_on_several_at_once() {
    stage.open("sender").exitCode();
    stage.open("pool").showsAll();
  }

  @Test
  void a_pool_takes_no_more_than_it_has_threads_for() {
    stage.run("sender 12").exitCode();
    LessonTerminal pool = stage.run("receiver-pool 0.05 3");
    await().atMost(LessonTerminal.PATIENCE).until(() -> count(pool.printed(), "Done") == 12);
    assertThat(mostAtOnce(pool.printed())).isBetween(1, 3);
  }

  @Test
  void what_a_pool_has_no_thread_for_stays_in_the_queue() {
    stage.run("sender 5").exitCode();
    LessonTerminal pool = stage.run("receiver-pool 60 3");
    await().atMost(LessonTerminal.PATIENCE).until(() -> count(pool.printed(), "Received") == 3);
    awaitLeftForOthers(2);
  }

  @Test
  void prefetch_counts_for_consumers_created_after_it() throws IOException {
    assumeTrue(TestBroker.isRabbit(), "Qpid also limits a consumer that is already there");
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
    assumeTrue(TestBroker.isRabbit(), "on Qpid the consumers of a channel share the limit");
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
    LessonTerminal terminal = stage.run(arguments);
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
    LessonTerminal terminal = stage.runAgainst("amqp://guest:guest@localhost:1", program);
    assertThat(terminal.exitCode()).isEqualTo(1);
    assertThat(terminal.printed())
        .singleElement()
        .asString()
        .matches(
            "Cannot connect to RabbitMQ at localhost:1 \\(.*\\)\\. Start it with: ./course up");
  }

  /**
   * Waits until another connection can have exactly that many messages. The queue's own count would
   * not do: on Qpid it includes the unacknowledged ones.
   */
  private void awaitLeftForOthers(int messages) {
    await("messages left").atMost(LessonTerminal.PATIENCE).until(() -> leftForOthers() == messages);
  }

  private int leftForOthers() throws Exception {
    try (Channel channel = stage.channel()) { // closing it gives back what it got
      int messages = 0;
      while (channel.basicGet(QUEUE, /* autoAck= */ false) != null) {
        messages++;
      }
      return messages;
    }
  }

  private Channel channel() throws IOException {
    Channel channel = stage.channel();
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
    await().atMost(LessonTerminal.PATIENCE).until(() -> deliveries.get() == expected);
  }

  private static long count(List<String> printed, String word) {
    return printed.stream().filter(line -> line.contains(word)).count();
  }

  /** A task counts from its "Received" to its "Done", which is before its acknowledgement. */
  private static int mostAtOnce(List<String> printed) {
    int atWork = 0;
    int most = 0;
    for (String line : printed) {
      atWork += line.contains("Received") ? 1 : line.contains("Done") ? -1 : 0;
      most = Math.max(most, atWork);
    }
    return most;
  }
}
