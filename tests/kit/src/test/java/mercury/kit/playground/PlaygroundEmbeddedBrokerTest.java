package mercury.kit.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import mercury.environment.ServiceAddresses;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The playground shows an embedded broker, and acts on it. */
class PlaygroundEmbeddedBrokerTest {

  @AutoClose private static PlaygroundWithServices beside;

  @BeforeAll
  static void start() throws Exception {
    beside = PlaygroundWithServices.services("rabbit", "telegram");
  }

  @Test
  void what_is_in_the_broker_shows_and_vanishes() throws Exception {
    try (PlaygroundClient browser = new PlaygroundClient(URI.create(beside.url())).watching();
        Connection connection = connect("the cook")) {
      Channel channel = connection.createChannel();
      channel.exchangeDeclare("orders", "direct", true);
      channel.queueDeclare("kitchen", true, false, false, null);
      channel.queueBind("kitchen", "orders", "soup");
      channel.basicQos(3);
      CountDownLatch delivered = new CountDownLatch(3);
      channel.basicConsume(
          "kitchen", false, "cook", (tag, message) -> delivered.countDown(), tag -> {});
      for (int i = 0; i < 5; i++) {
        channel.basicPublish("orders", "soup", null, "{}".getBytes(UTF_8));
      }
      delivered.await();
      JsonNode now =
          browser.awaitFeed(
              "broker",
              broker ->
                  named(broker.path("queues"), "name", "kitchen").path("ready").asInt() == 2
                      && named(broker.path("consumers"), "tag", "cook").path("out").asInt() == 3);
      JsonNode queue = named(now.get("queues"), "name", "kitchen");
      assertThat(queue.get("unacknowledged").asInt()).isEqualTo(3);
      assertThat(queue.get("in").asInt()).isEqualTo(5);
      assertThat(named(now.get("exchanges"), "name", "orders").get("in").asInt()).isEqualTo(5);
      assertThat(named(now.get("bindings"), "destination", "kitchen").get("key").asString())
          .isEqualTo("soup");
      JsonNode consumer = named(now.get("consumers"), "tag", "cook");
      assertThat(consumer.get("prefetch").asInt()).isEqualTo(3);
      assertThat(consumer.get("unacknowledged").asInt()).isEqualTo(3);
      assertThat(
              named(now.get("connections"), "name", consumer.get("connection").asString())
                  .get("label")
                  .asString())
          .isEqualTo("the cook");
      JsonNode publishing = named(now.get("publishings"), "exchange", "orders");
      assertThat(publishing.get("connection")).isEqualTo(consumer.get("connection"));
      assertThat(publishing.get("count").asInt()).isEqualTo(5);
      channel.queueDelete("kitchen");
      channel.exchangeDelete("orders");
      browser.awaitFeed(
          "broker", broker -> named(broker.path("queues"), "name", "kitchen").isMissingNode());
    }
  }

  @Test
  void what_is_bound_to_what_shows_with_all_that_decides_where_a_message_goes() throws Exception {
    try (PlaygroundClient browser = new PlaygroundClient(URI.create(beside.url())).watching();
        Connection connection = connect("the architect")) {
      Channel channel = connection.createChannel();
      channel.exchangeDeclare("papers", "headers", true);
      channel.exchangeDeclare(
          "letters-in", "topic", true, false, Map.of("alternate-exchange", "papers"));
      channel.exchangeBind("papers", "letters-in", "#.pdf");
      channel.queueDeclare("archive", true, false, false, null);
      Map<String, Object> wanted = new HashMap<>(Map.of("x-match", "any", "pages", 2));
      wanted.put("format", null);
      wanted.put("made", List.of("today"));
      channel.queueBind("archive", "papers", "", wanted);
      JsonNode now =
          browser.awaitFeed(
              "broker",
              broker -> !named(broker.path("bindings"), "destination", "archive").isMissingNode());
      JsonNode toExchange = named(now.get("bindings"), "destination", "papers");
      assertThat(toExchange.get("exchange").asString()).isEqualTo("letters-in");
      assertThat(toExchange.get("toQueue").asBoolean()).isFalse();
      assertThat(toExchange.get("key").asString()).isEqualTo("#.pdf");
      assertThat(named(now.get("bindings"), "destination", "archive").get("arguments").toString())
          .isEqualTo("{\"format\":null,\"made\":[\"array\"],\"pages\":2,\"x-match\":\"any\"}");
      assertThat(named(now.get("exchanges"), "name", "letters-in").get("alternate").asString())
          .isEqualTo("papers");
      assertThat(named(now.get("exchanges"), "name", "papers").get("alternate").asString())
          .isEmpty();
      channel.queueDelete("archive");
      channel.exchangeDelete("letters-in");
      channel.exchangeDelete("papers");
    }
  }

  @Test
  void a_delivery_that_comes_again_is_counted() throws Exception {
    try (PlaygroundClient browser = new PlaygroundClient(URI.create(beside.url())).watching();
        Connection connection = connect("anybody")) {
      Channel channel = connection.createChannel();
      channel.queueDeclare("again", true, false, false, null);
      channel.basicPublish("", "again", null, "{}".getBytes(UTF_8));
      AtomicInteger deliveries = new AtomicInteger();
      channel.basicConsume(
          "again",
          false,
          (tag, message) -> {
            if (deliveries.incrementAndGet() < 3) {
              channel.basicNack(message.getEnvelope().getDeliveryTag(), false, true);
            }
          },
          tag -> {});
      browser.awaitFeed(
          "broker",
          broker -> named(broker.path("queues"), "name", "again").path("redelivered").asInt() == 2);
      channel.queueDelete("again");
    }
  }

  @Test
  void a_look_into_a_queue_takes_nothing_out() throws Exception {
    try (PlaygroundClient browser = new PlaygroundClient(URI.create(beside.url()));
        Connection connection = connect("anybody")) {
      Channel channel = connection.createChannel();
      channel.queueDeclare("letters", true, false, false, null);
      for (int i = 0; i < 12; i++) {
        channel.basicPublish("", "letters", null, ("привет " + i).getBytes(UTF_8));
      }
      eventually().until(() -> channel.messageCount("letters") == 12);
      JsonNode peeked = PlaygroundClient.json(browser.get("/api/do?peek=letters"));
      assertThat(peeked.get("messages")).hasSize(10);
      assertThat(peeked.at("/messages/0/body").asString()).isEqualTo("привет 0");
      assertThat(peeked.at("/messages/0/redelivered").asBoolean()).isFalse();
      var first = channel.basicGet("letters", true);
      assertThat(first.getEnvelope().isRedeliver()).isFalse();
      channel.queueDelete("letters");
      HttpResponse<String> gone = browser.get("/api/do?peek=letters");
      assertThat(gone.statusCode()).isEqualTo(404);
      assertThat(PlaygroundClient.json(gone).get("reason").asString()).contains("letters");
    }
  }

  @Test
  void a_connection_that_is_cut_is_gone() throws Exception {
    try (PlaygroundClient browser = new PlaygroundClient(URI.create(beside.url())).watching()) {
      Connection connection = connect("cut off");
      JsonNode mine =
          named(
              browser
                  .awaitFeed(
                      "broker",
                      broker ->
                          !named(broker.path("connections"), "label", "cut off").isMissingNode())
                  .get("connections"),
              "label",
              "cut off");
      browser.post(
          "/api/do?cut=" + URLEncoder.encode(mine.get("name").asString(), UTF_8),
          "text/plain",
          new byte[0]);
      eventually().until(() -> !connection.isOpen());
    }
  }

  @Test
  void two_hundred_queues_show_all() throws Exception {
    try (PlaygroundClient browser = new PlaygroundClient(URI.create(beside.url())).watching();
        Connection connection = connect("anybody")) {
      Channel channel = connection.createChannel();
      List<String> names = IntStream.range(0, 200).mapToObj(i -> "many-" + i).toList();
      for (String name : names) {
        channel.queueDeclare(name, true, false, false, null);
      }
      browser.awaitFeed("broker", broker -> broker.path("queues").size() >= 200);
      for (String name : names) {
        channel.queueDelete(name);
      }
    }
  }

  private static Connection connect(String name) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(beside.where().get(ServiceAddresses.RABBITMQ_URL));
    factory.setAutomaticRecoveryEnabled(false);
    return factory.newConnection(name);
  }

  private static JsonNode named(JsonNode all, String field, String value) {
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> one.path(field).asString("").equals(value))
        .findFirst()
        .orElseGet(() -> all.path("none"));
  }
}
