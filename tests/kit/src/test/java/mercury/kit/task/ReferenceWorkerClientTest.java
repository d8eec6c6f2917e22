package mercury.kit.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mercury.harness.proxy.ProxySide;
import mercury.task.WorkerClient;
import mercury.task.WorkerClientConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@EnabledOnReference
class ReferenceWorkerClientTest {

  private static final Map<String, Object> TASK = Map.of("type", "event");
  private static final Duration PROMPTLY = Duration.ofSeconds(5); // connecting may take 10
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  @RegisterExtension final BrokerExtension broker = new BrokerExtension();
  private WorkerClient client;

  private WorkerClient client() {
    client = new WorkerClient(new WorkerClientConfig(broker.url(), broker.name()));
    return client;
  }

  @AfterEach
  void stop() {
    if (client != null) {
      client.stop();
    }
  }

  @Test
  void c1_put_makes_one_message_of_the_data_as_json() throws Exception {
    Map<String, Object> data = new HashMap<>();
    data.put("nested", Map.of("list", List.of(1, 2.5, Map.of("deep", true)), "empty", Map.of()));
    data.put("имя", "Кошка 🐈 \"quoted\"\n");
    data.put("long", (1L << 53) + 1);
    data.put("huge", BigInteger.TWO.pow(80));
    data.put("nothing", null);
    data.put("nothings", Arrays.asList(null, null));

    client().put(data);

    GetResponse message = broker.take(broker.name());
    assertThat(message.getMessageCount()).isZero();
    assertThat(message.getProps().getContentType()).isEqualTo("application/json");
    assertThat(JsonMapper.shared().readValue(message.getBody(), OBJECT)).isEqualTo(data);
    assertThat(new String(message.getBody(), UTF_8)).contains("Кошка");
  }

  @Test
  void c1_what_has_no_json_is_refused_and_nothing_is_published() throws Exception {
    client().put(TASK);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.put(Map.of("thing", new Object())));
    assertThat(broker.queue(broker.name()).getMessageCount()).isEqualTo(1);
  }

  @Test
  void c2_a_task_waits_in_a_durable_queue_until_a_worker_comes() throws Exception {
    client().put(TASK);
    client.stop();
    broker.declare(); // with other arguments it would fail on RabbitMQ
    assertThat(broker.queue(broker.name()).getMessageCount()).isEqualTo(1);
  }

  @Test
  void c3_the_message_is_persistent() throws Exception {
    client().put(TASK);
    assertThat(broker.take(broker.name()).getProps().getDeliveryMode()).isEqualTo(2);
  }

  @Test
  void c4_put_throws_when_the_queue_was_deleted_and_the_next_put_declares_it_again()
      throws Exception {
    client().put(TASK);
    broker.channel().queueDelete(broker.name());
    assertThatIOException()
        .isThrownBy(() -> client.put(TASK))
        .withMessageMatching("No queue took .*NO_ROUTE");
    client.put(TASK);
    assertThat(broker.queue(broker.name()).getMessageCount()).isEqualTo(1);
  }

  @Test
  void c4_put_throws_while_the_broker_is_away_and_works_when_it_is_back() throws Exception {
    client().put(TASK);
    broker.goAway();
    assertThatIOException().isThrownBy(() -> client.put(TASK));
    assertThatIOException().isThrownBy(() -> client.put(TASK)).withMessageContaining("localhost");
    broker.comeBack();
    client.put(TASK);
    assertThat(broker.queue(broker.name()).getMessageCount()).isEqualTo(2);
  }

  @Test
  void c4_put_waits_for_the_confirm_and_throws_when_the_connection_dies_before_it()
      throws Exception {
    client().put(TASK);
    broker.proxy().hold(ProxySide.SERVER);
    Future<?> put = CompletableFuture.runAsync(this::putUnchecked);
    broker.awaitReady(broker.name(), 2); // the broker has the message
    assertThat(put).isNotDone();
    broker.proxy().cut();
    broker.proxy().release();
    assertThat(put)
        .failsWithin(BrokerExtension.CALL_LIMIT)
        .withThrowableThat()
        .withMessageContaining("lost");
  }

  @Test
  void c5_one_connection_serves_many_threads() throws Exception {
    client();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    Stream<CompletableFuture<Void>> puts =
        IntStream.range(0, 400)
            .mapToObj(i -> CompletableFuture.runAsync(this::putUnchecked, threads));
    CompletableFuture.allOf(puts.toArray(CompletableFuture[]::new)).get();
    threads.shutdown();
    assertThat(broker.proxy().accepted()).isEqualTo(1);
    assertThat(broker.queue(broker.name()).getMessageCount()).isEqualTo(400);
  }

  @Test
  void c5_threads_share_the_new_connection_after_a_loss() throws Exception {
    client().put(TASK);
    broker.proxy().cut();
    eventually()
        .until(() -> succeeds(this::putUnchecked)); // the client may not notice the loss at once
    IntStream.range(0, 8).parallel().forEach(i -> putUnchecked());
    assertThat(broker.proxy().accepted()).isEqualTo(2);
  }

  @Test
  void c6_stop_closes_the_connection_and_leaves_no_thread() throws Exception {
    client().put(TASK);
    client.stop();
    client.stop();
    broker.awaitNoThreadLeft();
    assertThatIllegalStateException().isThrownBy(() -> client.put(TASK));
    assertThat(broker.proxy().accepted()).isEqualTo(1);
  }

  @Test
  void c6_stop_before_the_first_put_connects_nowhere() {
    client().stop();
    assertThat(broker.proxy().accepted()).isZero();
    assertThatIllegalStateException().isThrownBy(() -> client.put(TASK));
  }

  @Test
  void c6_stop_ends_the_waiting_of_a_put() throws Exception {
    client().put(TASK);
    broker.proxy().hold(ProxySide.SERVER);
    Future<?> put = CompletableFuture.runAsync(this::putUnchecked);
    broker.awaitReady(broker.name(), 2);
    client.stop();
    assertThat(put).failsWithin(BrokerExtension.CALL_LIMIT);
  }

  @Test
  void c6_stop_ends_a_put_that_is_connecting() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "amqp://guest:guest@localhost:" + mute.getLocalPort();
      client = new WorkerClient(new WorkerClientConfig(url, broker.name()));
      Future<?> put = CompletableFuture.runAsync(this::putUnchecked);
      try (Socket connecting = mute.accept()) {
        assertThat(connecting.getInputStream().read()).isEqualTo('A'); // of AMQP's first words
        client.stop();
        assertThat(put).failsWithin(PROMPTLY);
      }
    }
  }

  private static boolean succeeds(Runnable task) {
    try {
      task.run();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private void putUnchecked() {
    try {
      client.put(TASK);
    } catch (IOException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
