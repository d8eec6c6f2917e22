package mercury.kit.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mercury.kit.LoadPatience;
import mercury.task.Logger;
import mercury.task.LoggerConfig;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

@EnabledOnReference
@Timeout(LoadPatience.TEST_SECONDS)
class ReferenceLoggerTest {

  @RegisterExtension final BrokerExtension broker = new BrokerExtension();
  private final List<EventRecordingLogger> loggers = new ArrayList<>();

  private EventRecordingLogger logger(String url, Consumer<Map<String, Object>> handler) {
    EventRecordingLogger logger =
        new EventRecordingLogger(new LoggerConfig(url, broker.name()), handler);
    loggers.add(logger);
    return logger;
  }

  private EventRecordingLogger logger() {
    return logger(broker.url(), data -> {});
  }

  @AfterEach
  void stop() throws IOException {
    loggers.forEach(Logger::stop);
    if (!loggers.isEmpty()) {
      broker.channel().exchangeDeclare(broker.name(), BuiltinExchangeType.DIRECT, true);
      broker.channel().exchangeDelete(broker.name());
    }
  }

  @Test
  void l1_events_go_to_the_durable_direct_exchange_with_their_level_as_routing_key()
      throws Exception {
    String queue = broker.channel().queueDeclare().getQueue();
    broker.channel().exchangeDeclare(broker.name(), BuiltinExchangeType.DIRECT, true);
    broker.channel().queueBind(queue, broker.name(), "info");
    broker.channel().queueBind(queue, broker.name(), "critical");
    logger().info("привет", Map.of("n", 1L << 60));
    loggers.get(0).critical("au", Map.of());

    GetResponse info = broker.take(queue);
    assertThat(info.getEnvelope().getExchange()).isEqualTo(broker.name());
    assertThat(info.getEnvelope().getRoutingKey()).isEqualTo("info");
    assertThat(info.getProps().getContentType()).isEqualTo("application/json");
    assertThat(JsonMapper.shared().readValue(info.getBody(), Object.class))
        .isEqualTo(Map.of("msg", "привет", "data", Map.of("n", 1L << 60)));
    assertThat(broker.take(queue).getEnvelope().getRoutingKey()).isEqualTo("critical");
  }

  @Test
  void l2_a_logger_that_only_publishes_owns_no_queue() throws Exception {
    EventRecordingLogger publishing = logger();
    publishing.info("nobody listens", Map.of());
    EventRecordingLogger listening = logger(TestBroker.url(), data -> {});
    listening.start();
    publishing.info("somebody listens", Map.of("n", 1));
    listening.awaitEvents("info {n=1}");
    assertThat(publishing.events()).isEmpty();
    assertThat(broker.proxy().accepted()).isEqualTo(1);
  }

  @Test
  void l3_after_start_no_event_is_missed() throws Exception {
    EventRecordingLogger logger = logger();
    logger.start();
    logger.critical("now", Map.of("n", 1));
    logger.awaitEvents("critical {n=1}");
  }

  @Test
  void l4_the_routing_key_decides_and_not_the_body() throws Exception {
    EventRecordingLogger logger = logger();
    logger.start();
    publish("critical", "{\"msg\": \"info\", \"data\": {\"level\": \"info\"}}");
    publish("info", "{\"msg\": \"critical\", \"data\": {\"critical\": true}}");
    logger.awaitEvents("critical {level=info}", "info {critical=true}");
  }

  @Test
  void l5_every_logger_gets_every_event_in_order() throws Exception {
    EventRecordingLogger one = logger();
    EventRecordingLogger two = logger();
    one.start();
    two.start();
    EventRecordingLogger publishing = logger();
    for (int i = 0; i < 300; i++) {
      if (i % 3 == 0) {
        publishing.critical("c", Map.of("n", i));
      } else {
        publishing.info("i", Map.of("n", i));
      }
    }
    String[] all =
        IntStream.range(0, 300)
            .mapToObj(i -> (i % 3 == 0 ? "critical" : "info") + " {n=" + i + "}")
            .toArray(String[]::new);
    one.awaitEvents(all);
    two.awaitEvents(all);
  }

  @Test
  void l6_nothing_on_the_bus_ends_a_logger() throws Exception {
    EventRecordingLogger logger =
        logger(
            broker.url(),
            data -> {
              if (data.containsKey("bad")) {
                throw new AssertionError("an Error, not only an Exception");
              }
            });
    logger.start();
    publish("info", "no JSON");
    publish("info", "");
    publish("info", "null");
    publish("info", "[1]");
    publish("info", "{\"msg\": \"no data\"}");
    publish("info", "{\"msg\": \"m\", \"data\": 1}");
    publish("info", "{\"msg\": \"m\", \"data\": {\"bad\": 1}}");
    publish("debug", "{\"msg\": \"m\", \"data\": {}}");
    publish("info", "{\"msg\": \"m\", \"data\": {\"good\": 1}, \"more\": 2}");
    logger.awaitEvents("info {bad=1}", "info {good=1}");
  }

  @Test
  void l6_a_handler_may_publish() throws Exception {
    EventRecordingLogger logger =
        logger(
            broker.url(),
            data -> {
              if (data.containsKey("ask")) {
                answer();
              }
            });
    logger.start();
    logger.info("q", Map.of("ask", 1));
    logger.awaitEvents("info {ask=1}", "critical {answer=1}");
  }

  @Test
  void l7_stop_closes_everything() throws Exception {
    EventRecordingLogger logger = logger();
    logger.start();
    logger.info("m", Map.of("n", 1));
    logger.awaitEvents("info {n=1}");
    logger.stop();
    logger.stop();
    broker.awaitNoThreadLeft();
    assertThatIllegalStateException().isThrownBy(() -> logger.info("m", Map.of()));
    assertThatIllegalStateException().isThrownBy(logger::start);
  }

  @Test
  void l7_stop_before_anything_connects_nowhere() {
    logger().stop();
    assertThat(broker.proxy().accepted()).isZero();
  }

  @Test
  void l7_stop_called_by_a_handler_does_not_wait_for_itself() throws Exception {
    CompletableFuture<Void> stopped = new CompletableFuture<>();
    EventRecordingLogger logger =
        logger(
            broker.url(),
            data -> {
              loggers.get(0).stop();
              stopped.complete(null);
            });
    logger.start();
    logger.info("m", Map.of());
    assertThat(stopped).succeedsWithin(BrokerExtension.CALL_LIMIT);
    broker.awaitNoThreadLeft();
  }

  @Test
  void an_event_whose_exchange_was_deleted_fails_with_that_and_the_next_declares_it()
      throws Exception {
    EventRecordingLogger logger = logger();
    logger.info("first", Map.of());
    broker.channel().exchangeDelete(broker.name());
    assertThatIOException()
        .isThrownBy(() -> logger.info("second", Map.of()))
        .withMessageContaining("no exchange '" + broker.name() + "'")
        .withMessageContaining("(404)");
    logger.info("third", Map.of());
    broker.channel().exchangeDeclarePassive(broker.name());
  }

  @Test
  void a_logger_comes_back_when_the_broker_is_back() throws Exception {
    EventRecordingLogger logger = logger();
    logger.start();
    logger.info("m", Map.of("n", 1));
    logger.awaitEvents("info {n=1}");
    broker.goAway();
    assertThatIOException().isThrownBy(() -> logger.info("m", Map.of("n", 2)));
    int before = broker.proxy().accepted();
    broker.comeBack();
    eventually().until(() -> broker.proxy().accepted() == before + 1);
    eventually()
        .untilAsserted(
            () -> {
              logger.info("m", Map.of("n", 3));
              assertThat(logger.events()).contains("info {n=3}");
            });
  }

  private void publish(String routingKey, String body) throws IOException {
    broker.channel().basicPublish(broker.name(), routingKey, null, body.getBytes(UTF_8));
  }

  private void answer() {
    try {
      loggers.get(0).critical("a", Map.of("answer", 1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
