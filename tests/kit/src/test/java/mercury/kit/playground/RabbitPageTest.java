package mercury.kit.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import mercury.environment.ServiceAddresses;
import mercury.kit.lessons.Rabbitmqctl;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same page beside a RabbitMQ with its management API. */
class RabbitPageTest {

  private static final String URL = System.getenv(ServiceAddresses.RABBITMQ_URL);
  private static final String MANAGER = System.getenv(ServiceAddresses.RABBITMQ_MANAGER_URL);

  @AutoClose private PlaygroundWithServices beside;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(
        URL != null && MANAGER != null,
        "RABBITMQ_URL or RABBITMQ_MANAGER_URL is not set: this test looks into a real RabbitMQ");
    HeadlessChromium.assumeThere();
    beside =
        PlaygroundWithServices.services(
            new ServiceAddresses(Map.of(ServiceAddresses.RABBITMQ_MANAGER_URL, MANAGER)),
            "telegram");
  }

  @Test
  void it_draws_who_publishes_what_waits_and_what_comes_again() throws Exception {
    try (HeadlessChromium page = HeadlessChromium.open(beside.url());
        Connection connection = connect()) {
      page.awaitText("#source", "RabbitMQ");
      Channel channel = connection.createChannel();
      channel.queueDelete("page-kitchen");
      channel.exchangeDeclare("page-orders", "direct", true);
      channel.queueDeclare("page-kitchen", true, false, false, null);
      channel.queueBind("page-kitchen", "page-orders", "soup");
      channel.basicQos(3);
      CountDownLatch delivered = new CountDownLatch(3);
      String cook =
          channel.basicConsume(
              "page-kitchen", false, (tag, message) -> delivered.countDown(), tag -> {});
      for (int i = 0; i < 5; i++) {
        channel.basicPublish("page-orders", "soup", null, "{}".getBytes(UTF_8));
      }
      delivered.await();
      page.awaitText("#topology .line", "soup");
      page.awaitText("#topology .queue", "2 ready · 3 unacked");
      page.awaitText("#topology .consumer", "prefetch 3");
      page.awaitText("#topology .publisher", "5 published");
      page.await("#topology .line[data-key^='publisher '][data-key$='exchange page-orders']");
      page.picture("rabbitmq");
      channel.basicCancel(cook);
      channel.basicRecover(true);
      channel.basicGet("page-kitchen", true);
      page.awaitText("#topology .queue", "↻ 1");
      page.click("#tables summary");
      page.click("#queue-rows [data-key='page-kitchen'] button");
      page.awaitText("#peeked", "RabbitMQ cannot show a message without delivering it");
      assertThat(page.obstacles()).isEmpty();
      channel.queueDelete("page-kitchen");
      channel.exchangeDelete("page-orders");
      page.awaitNo("#topology .queue", "page-kitchen");
    }
  }

  @Test
  void the_broker_goes_away_and_comes_back() throws Exception {
    Rabbitmqctl.assumeThere();
    try (HeadlessChromium page = HeadlessChromium.open(beside.url())) {
      page.awaitText("#source", "RabbitMQ");
      Rabbitmqctl.run("stop_app");
      try {
        page.awaitText("#broker .away", "Unavailable: ");
        page.awaitText("#health .is-away", "RabbitMQ: unavailable");
      } finally {
        Rabbitmqctl.start();
      }
      page.awaitNo("#health .is-away", "RabbitMQ");
      assertThat(page.attribute("#broker .away", "hidden")).isEqualTo("true");
    }
  }

  private static Connection connect() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(URL);
    return factory.newConnection("the cook");
  }
}
