package mercury.kit.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mercury.environment.ServiceAddresses;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page can be read: on a desk, on a phone, with large numbers and with small ones. */
class PlaygroundLayoutTest {

  /** The texts in a box that touch one another or leave it, above which only the rate stands. */
  private static final String COLLISIONS =
      """
      const wrong = [];
      for (const box of document.querySelectorAll('#topology .box')) {
        const width = box.querySelector('.frame').getBBox().width;
        const texts = [...box.querySelectorAll('text')].filter((text) => text.textContent);
        const places = texts.map((text) => ({ name: text.textContent, ...['x', 'y', 'width', 'height'].reduce((all, side) => ({ ...all, [side]: text.getBBox()[side] }), {}) }));
        for (const one of places) {
          if (one.x < 0 || one.x + one.width > width + 1) wrong.push(`${one.name} leaves its box`);
          for (const other of places) {
            if (one !== other && one.x < other.x + other.width && other.x < one.x + one.width && Math.abs(one.y - other.y) < 9) wrong.push(`${one.name} over ${other.name}`);
          }
        }
      }
      return wrong;
      """;

  private static final String SMALLEST_LETTERS =
      """
      const svg = document.querySelector('#topology');
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      const drawn = [...svg.querySelectorAll('text')].filter((text) => text.textContent).map((text) => parseFloat(getComputedStyle(text).fontSize) * scale);
      const others = [...document.querySelectorAll('body *:not(svg *)')].map((one) => parseFloat(getComputedStyle(one).fontSize));
      return Math.min(...drawn, ...others);
      """;

  private static final String TO_NOBODY = "an-exchange-with-a-name-that-is-too-long-for-its-box";

  @AutoClose private PlaygroundWithServices beside;

  @BeforeEach
  void start() throws Exception {
    HeadlessChromium.assumeThere();
    beside = PlaygroundWithServices.services("rabbit", "telegram");
  }

  @Test
  void large_numbers_do_not_overlap() throws Exception {
    try (HeadlessChromium page = HeadlessChromium.open(beside.url());
        Connection connection = connect("a publisher with a name that is longer than its box")) {
      Channel channel = connection.createChannel();
      channel.exchangeDeclare(TO_NOBODY, "topic", true);
      channel.queueDeclare("0123456789012345678901234567890123456789", true, false, false, null);
      for (int i = 0; i < 30_000; i++) {
        channel.basicPublish(
            "", "0123456789012345678901234567890123456789", null, "{}".getBytes(UTF_8));
      }
      page.awaitText("#topology .queue", "30000 ready");
      page.awaitText("#topology .queue .details", "30K ready");
      ScheduledExecutorService publisher = Executors.newSingleThreadScheduledExecutor();
      Future<?> publishing =
          publisher.scheduleWithFixedDelay(() -> publish(channel), 0, 10, TimeUnit.MILLISECONDS);
      page.awaitText("#topology .rate", "/s");
      assertThat((List<?>) page.script(COLLISIONS)).isEmpty();
      assertThat(publishing).isNotDone();
      publisher.shutdown();
      page.choose("#language", "ru");
      page.awaitText("#topology .queue .details", "30\u00a0тыс. готово");
      assertThat((List<?>) page.script(COLLISIONS)).isEmpty();
      page.picture("large-numbers");
    }
  }

  private static void publish(Channel channel) {
    try {
      channel.basicPublish(TO_NOBODY, "", null, "{}".getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void letters_are_large_enough_and_a_cut_drawing_says_so() throws Exception {
    try (HeadlessChromium page = HeadlessChromium.open(beside.url());
        Connection connection = connect("somebody")) {
      connection.createChannel().queueDeclare("letters", true, false, false, null);
      page.awaitText("#topology .queue", "letters");
      for (int width : List.of(1400, 1100, 700, 390)) {
        page.size(width, 900);
        page.await("#topology .queue");
        assertThat(((Number) page.script(SMALLEST_LETTERS)).doubleValue())
            .as("px in a window of %s", width)
            .isGreaterThanOrEqualTo(11);
      }
      page.await("#scrolls:not([hidden])");
      page.picture("phone");
      assertThat(page.obstacles()).isEmpty();
      page.size(1700, 900);
      page.await("#scrolls[hidden]");
    }
  }

  @Test
  void one_is_singular_in_each_language() throws Exception {
    try (HeadlessChromium page = HeadlessChromium.open(beside.url());
        Connection connection = connect("somebody")) {
      Channel channel = connection.createChannel();
      channel.queueDeclare("single", true, false, false, null);
      channel.basicConsume("single", true, (tag, message) -> {}, tag -> {});
      page.awaitText("#topology-summary", "1 queue with");
      page.awaitText("#topology-summary", "1 consumer, 1 connection.");
      page.choose("#language", "ru");
      page.awaitText("#topology-summary", "1 очередь,");
      page.awaitText("#topology-summary", "1 потребитель, 1 соединение.");
    }
  }

  @Test
  void a_publisher_that_sent_one_message_stays_for_a_moment() throws Exception {
    try (HeadlessChromium page = HeadlessChromium.open(beside.url())) {
      page.awaitText("#source", "Qpid");
      try (Connection connection = connect("a short program")) {
        Channel channel = connection.createChannel();
        channel.queueDeclare("letters", true, false, false, null);
        channel.basicPublish("", "letters", null, "{}".getBytes(UTF_8));
      }
      page.awaitText("#topology .publisher.gone", "a short program");
      page.awaitText("#topology .publisher.gone", "1 published · disconnected");
      page.await("#topology .line[data-key^='publisher ']");
      page.awaitText("#topology-summary", "0 connections");
      page.awaitNo("#topology .publisher", "a short program");
    }
  }

  private Connection connect(String name) throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(beside.where().get(ServiceAddresses.RABBITMQ_URL));
    return factory.newConnection(name);
  }
}
