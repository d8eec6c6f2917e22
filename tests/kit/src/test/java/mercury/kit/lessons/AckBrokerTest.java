package mercury.kit.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mercury.kit.LoadPatience;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The experiments of {@code lessons/ack/README.md} that control the broker itself. */
class AckBrokerTest {

  private static final String QUEUE = "ack";

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("ack").queues(QUEUE);

  @BeforeEach
  void broker() {
    Rabbitmqctl.assumeThere();
  }

  @Test
  void forgotten_tasks_are_shown_as_unacknowledged() {
    send("sender");
    LessonTerminal forgetful = player.open("forgotten");
    forgetful.awaitAll();
    awaitLine("list_queues name messages_ready messages_unacknowledged", "ack\t0\t2");
    forgetful.pressCtrlC();
    awaitLine("list_queues name messages_ready messages_unacknowledged", "ack\t2\t0");
  }

  @Test
  void after_an_exception_in_the_callback_the_connection_lives_on() {
    send("sender");
    player.open("throwing").awaitText("cannot do 'Task 1'");
    player.awaitConsumers(QUEUE, 0);
    assertThat(Rabbitmqctl.run("list_connections", "client_properties"))
        .anyMatch(line -> line.contains("ack receiver-throwing"));
  }

  @Test
  void a_forgotten_acknowledgement_times_out_up_to_rabbitmq_4_2() throws IOException {
    String version = version();
    assumeTrue(
        version.matches("(3|4\\.[012])\\..*"),
        "RabbitMQ " + version + " has no acknowledgement timeout for classic queues any more");
    send("sender");
    setTimeouts(1_000, 500);
    try {
      LessonTerminal forgetful = player.open("forgotten");
      forgetful.awaitAll();
      player.awaitReady(QUEUE, 2);
      player.awaitConsumers(QUEUE, 0);
      assertThat(forgetful.printed()).as("nothing of this is printed").hasSize(5);
      assertThat(forgetful.pressCtrlC()).as("it was alive").isEqualTo(130);
    } finally {
      setTimeouts(1_800_000, 60_000);
    }
  }

  @Test
  void persistent_tasks_survive_a_restart_of_the_broker_and_transient_notes_do_not() {
    send("sender");
    send("transient");
    player.awaitReady(QUEUE, 4);
    Rabbitmqctl.restart();
    player.open("after-restart").awaitAll();
    awaitLine("list_queues name messages", "ack\t0");
  }

  @Test
  void a_running_receiver_recovers_and_gets_its_task_again() {
    send("sender");
    LessonTerminal receiver = player.open("recovering");
    receiver.awaitFirst(2);
    Rabbitmqctl.restart();
    receiver.awaitAll();
  }

  @Test
  void an_ack_during_the_outage_throws_and_the_task_comes_again() {
    send("sender");
    LessonTerminal receiver = player.run("receiver-ack 8"); // rabbitmqctl may take seconds
    receiver.awaitText("Received 'Task 0', redelivered: false");
    try {
      Rabbitmqctl.run("stop_app");
      receiver.awaitText("AlreadyClosedException");
    } finally {
      Rabbitmqctl.start();
    }
    receiver.awaitText("Received 'Task 0', redelivered: true");
    receiver.awaitText("Done 'Task 0'");
  }

  @Test
  void an_ack_for_a_delivery_from_before_the_outage_is_ignored() throws Exception {
    send("sender");
    Channel channel = player.channel();
    channel.basicQos(1);
    BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    channel.basicConsume(QUEUE, false, (tag, delivery) -> deliveries.add(delivery), tag -> {});
    long before = deliveries.poll(LoadPatience.SECONDS, SECONDS).getEnvelope().getDeliveryTag();
    Rabbitmqctl.restart();
    long after = deliveries.poll(LoadPatience.SECONDS, SECONDS).getEnvelope().getDeliveryTag();
    channel.basicAck(before, false); // sent, it would close the channel
    channel.basicAck(after, false);
    assertThat(deliveries.poll(LoadPatience.SECONDS, SECONDS).getBody())
        .asString(UTF_8)
        .isEqualTo("Task 1");
  }

  @Test
  void a_full_queue_refuses_and_only_the_confirming_sender_notices() {
    Rabbitmqctl.run(
        "set_policy", "full", "^ack$", "{\"max-length\":1,\"overflow\":\"reject-publish\"}");
    try {
      send("sender");
      player.awaitReady(QUEUE, 1);
      send("refused");
      player.awaitReady(QUEUE, 1);
    } finally {
      Rabbitmqctl.run("clear_policy", "full");
    }
  }

  private void send(String block) {
    LessonTerminal sender = player.open(block);
    assertThat(sender.exitCode()).isZero();
    sender.awaitAll();
  }

  private static void awaitLine(String command, String line) {
    await(line)
        .atMost(LessonTerminal.TIMEOUT)
        .untilAsserted(() -> assertThat(Rabbitmqctl.run(command.split(" "))).contains(line));
  }

  /** Sets how long a delivery may stay unacknowledged and how often a channel checks that. */
  private static void setTimeouts(long consumer, long tick) {
    Rabbitmqctl.run(
        "eval",
        String.format(Locale.ROOT, "application:set_env(rabbit, consumer_timeout, %d), ", consumer)
            + String.format(
                Locale.ROOT, "application:set_env(rabbit, channel_tick_interval, %d).", tick));
  }

  private String version() throws IOException {
    return player.channel().getConnection().getServerProperties().get("version").toString();
  }
}
