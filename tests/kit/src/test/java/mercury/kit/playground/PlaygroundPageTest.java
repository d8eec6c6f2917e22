package mercury.kit.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import mercury.environment.ServiceAddresses;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a browser, beside an embedded broker that nobody uses but the test. */
class PlaygroundPageTest {

  @AutoClose private PlaygroundWithServices beside;

  @BeforeEach
  void start() throws Exception {
    HeadlessChromium.assumeThere();
    beside = PlaygroundWithServices.services("rabbit", "telegram");
  }

  @Test
  void two_hundred_queues_and_ten_thousand_messages_do_not_freeze_it() throws Exception {
    try (HeadlessChromium page = HeadlessChromium.open(beside.url());
        Connection connection = connect()) {
      page.awaitText("#source", "Qpid");
      Channel channel = connection.createChannel();
      for (int i = 0; i < 200; i++) {
        channel.queueDeclare("many-" + i, true, false, false, null);
      }
      page.awaitText("#topology-summary", "200 queues");
      page.click("#tables summary");
      for (int i = 0; i < 10_000; i++) {
        channel.basicPublish("", "many-0", null, "{}".getBytes(UTF_8));
        if (i == 5000) {
          page.choose("#language", "ru");
        }
      }
      page.awaitText("h1", "площадка");
      page.awaitText("#topology .queue", "10000 готово");
      assertThat(page.script("return document.querySelectorAll('#queue-rows tr').length"))
          .isEqualTo(200L);
    }
  }

  @Test
  void a_queue_shows_what_is_in_it_and_a_connection_can_be_cut() throws Exception {
    Connection connection = connect();
    try (HeadlessChromium page = HeadlessChromium.open(beside.url())) {
      page.await("#empty:not([hidden])");
      Channel channel = connection.createChannel();
      channel.queueDeclare("letters", true, false, false, null);
      channel.basicPublish("", "letters", null, "привет <b>".getBytes(UTF_8));
      page.awaitText("#topology .queue", "1 ready");
      page.await("#tester[hidden]"); // nothing is bound
      page.click("#tables summary");
      page.click("#queue-rows [data-key='letters'] button");
      page.awaitText("#peeked", "привет <b>");
      page.click("#peek button");
      page.click("#connection-rows button");
      page.awaitText("#topology-summary", "0 connections");
      page.awaitText("#topology .queue", "1 ready");
    }
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void it_survives_the_playground_being_away() throws Exception {
    int port = beside.port();
    try (HeadlessChromium page = HeadlessChromium.open(beside.url())) {
      page.awaitText("#source", "Qpid");
      beside.stop();
      page.awaitText("#notice", "not responding");
      beside.start(port);
      page.awaitNo("#notice", "not responding");
      try (Connection connection = connect()) {
        connection.createChannel().queueDeclare("afterwards", true, false, false, null);
        page.awaitText("#topology .queue", "afterwards");
      }
    }
  }

  private Connection connect() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(beside.where().get(ServiceAddresses.RABBITMQ_URL));
    factory.setAutomaticRecoveryEnabled(false);
    return factory.newConnection("the test");
  }
}
