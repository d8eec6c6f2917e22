package mercury.kit.differences;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import mercury.environment.Addresses;
import mercury.environment.Mercury;
import mercury.environment.Plan;
import mercury.environment.Service;
import mercury.kit.Brokers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Where the embedded broker as a whole differs from RabbitMQ. */
class RabbitServerDifferencesTest {

  @RegisterExtension final Amqp amqp = new Amqp();

  @Test
  @Row("product")
  void the_broker_says_what_it_is() throws Exception {
    assertThat(amqp.channel().getConnection().getServerProperties().get("product"))
        .hasToString(Brokers.isRabbit() ? "RabbitMQ" : "Apache Qpid Broker-J Core");
  }

  @Test
  @Row("channel-limit")
  void the_broker_limits_the_channels_of_a_connection() throws Exception {
    assertThat(amqp.channel().getConnection().getChannelMax())
        .isEqualTo(Brokers.isRabbit() ? 2047 : 256);
  }

  @Test
  @Row("wrong-password")
  void the_password_is_wrong() throws Exception {
    ConnectionFactory factory = Amqp.factory();
    factory.setPassword("wrong");
    assertThat(catchThrowable(factory::newConnection))
        .isExactlyInstanceOf(
            Brokers.isRabbit()
                ? AuthenticationFailureException.class
                : PossibleAuthenticationFailureException.class);
  }

  @Test
  @Row("wrong-virtual-host")
  void the_virtual_host_is_wrong() throws Exception {
    ConnectionFactory factory = Amqp.factory();
    factory.setVirtualHost("absent");
    assertThat(catchThrowable(factory::newConnection))
        .hasStackTraceContaining(Brokers.isRabbit() ? "reply-code=530" : "reply-code=404");
  }

  @Test
  @Row("management")
  void somebody_looks_for_the_management_page() throws Exception {
    if (!Brokers.isRabbit()) {
      try (Mercury mercury = Mercury.throwaway(Service.RABBIT)) {
        assertThat(mercury.start().find(Addresses.RABBITMQ_MANAGER_URL)).isEmpty();
      }
      return;
    }
    String page = System.getenv(Addresses.RABBITMQ_MANAGER_URL);
    assumeTrue(page != null, "RABBITMQ_MANAGER_URL does not say where the page is");
    String guest = Base64.getEncoder().encodeToString("guest:guest".getBytes(UTF_8));
    HttpRequest overview =
        HttpRequest.newBuilder(URI.create(page).resolve("/api/overview"))
            .header("Authorization", "Basic " + guest)
            .build();
    assertThat(HttpClient.newHttpClient().send(overview, BodyHandlers.discarding()).statusCode())
        .isEqualTo(200);
  }

  @Test
  @Row("in-memory")
  void the_embedded_broker_restarts(@TempDir Path data) throws Exception {
    assumeTrue(!Brokers.isRabbit(), "about the embedded broker");
    Plan plan = Plan.free(Service.RABBIT).keepingDataIn(data);
    String queue = Amqp.unique();
    try (Mercury before = new Mercury(plan)) {
      keep(before.start().get(Addresses.RABBITMQ_URL), queue);
    }
    try (Mercury after = new Mercury(plan)) {
      String url = after.start().get(Addresses.RABBITMQ_URL);
      assertThat(catchThrowable(() -> take(url, queue))).hasStackTraceContaining("reply-code=404");
    }
  }

  @Test
  @Row("in-memory")
  void RabbitMQ_restarts() throws Exception {
    assumeTrue(Brokers.isRabbit(), "about RabbitMQ");
    String ctl = System.getenv("RABBITMQ_CTL");
    assumeTrue(ctl != null, "RABBITMQ_CTL does not say how to restart the broker");
    String queue = Amqp.unique();
    keep(Brokers.url(), queue);
    run(ctl, "stop_app");
    // tried again: with transient queues denied, RabbitMQ 4.0 sometimes refuses the first time
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> run(ctl, "start_app"));
    assertThat(take(Brokers.url(), queue)).isEqualTo("kept");
  }

  /** Leaves a persistent message in a durable queue. */
  private static void keep(String url, String queue) throws Exception {
    try (Connection connection = connect(url)) {
      Channel channel = connection.createChannel();
      channel.queueDeclare(queue, true, false, false, null);
      byte[] body = "kept".getBytes(UTF_8);
      Amqp.publish(channel, queue, MessageProperties.MINIMAL_PERSISTENT_BASIC, body);
    }
  }

  private static String take(String url, String queue) throws Exception {
    try (Connection connection = connect(url)) {
      Channel channel = connection.createChannel();
      channel.queueDeclarePassive(queue);
      String body = Amqp.get(channel, queue);
      channel.queueDelete(queue);
      return body;
    }
  }

  private static Connection connect(String url) throws Exception {
    ConnectionFactory factory = Amqp.factory();
    factory.setUri(url);
    return factory.newConnection("differences");
  }

  private static void run(String ctl, String argument) throws Exception {
    List<String> command = new ArrayList<>(Arrays.asList(ctl.split(" ")));
    command.add(argument);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
  }
}
