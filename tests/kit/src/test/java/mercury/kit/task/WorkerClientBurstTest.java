package mercury.kit.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mercury.harness.proxy.ProxySide;
import mercury.kit.LoadPatience;
import mercury.task.WorkerClient;
import mercury.task.WorkerClientConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The promises of {@code putAll} (C8). */
@EnabledOnReference
@Timeout(LoadPatience.TEST_SECONDS)
class WorkerClientBurstTest {

  private static final List<Map<String, Integer>> TASKS =
      IntStream.range(0, 500).mapToObj(n -> Map.of("n", n)).toList();

  @RegisterExtension final BrokerExtension broker = new BrokerExtension();
  private WorkerClient client;

  @BeforeEach
  void create() {
    client = new WorkerClient(new WorkerClientConfig(broker.url(), broker.name()));
  }

  @AfterEach
  void stop() {
    client.stop();
  }

  @Test
  void c8_all_tasks_are_in_the_queue_in_their_order() throws Exception {
    client.putAll(TASKS);
    for (Map<String, Integer> task : TASKS) {
      String body = new String(broker.take(broker.name()).getBody(), UTF_8);
      assertThat(body).isEqualTo("{\"n\":" + task.get("n") + "}");
    }
  }

  @Test
  void c8_an_empty_list_connects_nowhere() throws Exception {
    client.putAll(List.of());
    assertThat(broker.proxy().accepted()).isZero();
  }

  @Test
  void c8_when_one_task_has_no_json_none_is_put() throws Exception {
    broker.declare();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.putAll(List.of(Map.of("n", 1), Map.of("n", new Object()))));
    assertThat(broker.queue(broker.name()).getMessageCount()).isZero();
  }

  @Test
  void c8_what_no_queue_takes_is_named() throws Exception {
    client.putAll(TASKS.subList(0, 1));
    broker.channel().queueDelete(broker.name());
    assertThatIOException()
        .isThrownBy(() -> client.putAll(TASKS.subList(0, 3)))
        .withMessageContaining("[0, 1, 2]");
  }

  @Test
  void c8_what_is_not_confirmed_before_the_connection_is_lost_is_named() throws Exception {
    client.putAll(TASKS.subList(0, 1));
    broker.proxy().hold(ProxySide.SERVER);
    Future<?> burst = CallInThread.begin(() -> client.putAll(TASKS.subList(0, 3)));
    broker.awaitReady(broker.name(), 4); // the broker has them, but nobody knows
    broker.proxy().cut();
    broker.proxy().release();
    assertThat(burst)
        .failsWithin(BrokerExtension.CALL_LIMIT)
        .withThrowableThat()
        .withMessageContaining("[0, 1, 2]");
  }
}
