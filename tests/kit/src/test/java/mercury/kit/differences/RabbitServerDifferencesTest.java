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
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The embedded broker as a whole differs from RabbitMQ. */
class RabbitServerDifferencesTest {

  @RegisterExtension final AmqpProbe amqp = new AmqpProbe();

  @Test
  @DifferenceRow("product")
  void the_broker_says_what_it_is() throws Exception {
    assertThat(amqp.channel().getConnection().getServerProperties().get("product"))
        .hasToString(TestBroker.isRabbit() ? "RabbitMQ" : "Apache Qpid Broker-J Core");
  }

  @Test
  @DifferenceRow("channel-limit")
  void the_broker_limits_the_channels_of_a_connection() throws Exception {
    assertThat(amqp.channel().getConnection().getChannelMax())
        .isEqualTo(TestBroker.isRabbit() ? 2047 : 256);
  }

  @Test
  @DifferenceRow("wrong-password")
  void the_password_is_wrong() throws Exception {
    ConnectionFactory factory = AmqpProbe.factory();
    factory.setPassword("wrong");
    assertThat(catchThrowable(factory::newConnection))
        .isExactlyInstanceOf(
            TestBroker.isRabbit()
                ? AuthenticationFailureException.class
                : PossibleAuthenticationFailureException.class);
  }

  @Test
  @DifferenceRow("wrong-virtual-host")
  void the_virtual_host_is_wrong() throws Exception {
    ConnectionFactory factory = AmqpProbe.factory();
    factory.setVirtualHost("absent");
    assertThat(catchThrowable(factory::newConnection))
        .hasStackTraceContaining(TestBroker.isRabbit() ? "reply-code=530" : "reply-code=404");
  }

  @Test
  @DifferenceRow("management")
  void somebody_looks_for_the_management_page() throws Exception {
    if (!TestBroker.isRabbit()) {
      try (MercuryEnvironment mercury = MercuryEnvironment.onFreePorts("rabbit")) {
        assertThat(mercury.start().find(ServiceAddresses.RABBITMQ_MANAGER_URL)).isEmpty();
      }
      return;
    }
    String page = System.getenv(ServiceAddresses.RABBITMQ_MANAGER_URL);
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
  @DifferenceRow("in-memory")
  void the_embedded_broker_restarts(@TempDir Path data) throws Exception {
    assumeTrue(!TestBroker.isRabbit(), "about the embedded broker");
    EnvironmentPlan plan = EnvironmentPlan.free("rabbit").keepingDataIn(data);
    String queue = AmqpProbe.unique();
    try (MercuryEnvironment before = new MercuryEnvironment(plan)) {
      keep(before.start().get(ServiceAddresses.RABBITMQ_URL), queue);
    }
    try (MercuryEnvironment after = new MercuryEnvironment(plan)) {
      String url = after.start().get(ServiceAddresses.RABBITMQ_URL);
      assertThat(catchThrowable(() -> take(url, queue))).hasStackTraceContaining("reply-code=404");
    }
  }

  @Test
  @DifferenceRow("in-memory")
  void RabbitMQ_restarts() throws Exception {
    assumeTrue(TestBroker.isRabbit(), "about RabbitMQ");
    String ctl = System.getenv("RABBITMQ_CTL");
    assumeTrue(ctl != null, "RABBITMQ_CTL does not say how to restart the broker");
    String queue = AmqpProbe.unique();
    keep(TestBroker.url(), queue);
    run(ctl, "stop_app");
    // tried again: with transient queues denied, RabbitMQ 4.0 sometimes refuses the first time
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> run(ctl, "start_app"));
    assertThat(take(TestBroker.url(), queue)).isEqualTo("kept");
  }

  /** Leaves a persistent message in a durable queue. */
  private static void keep(String url, String queue) throws Exception {
    try (Connection connection = connect(url)) {
      Channel channel = connection.createChannel();
      channel.queueDeclare(queue, true, false, false, null);
      byte[] body = "kept".getBytes(UTF_8);
      AmqpProbe.publish(channel, queue, MessageProperties.MINIMAL_PERSISTENT_BASIC, body);
    }
  }

  private static String take(String url, String queue) throws Exception {
    try (Connection connection = connect(url)) {
      Channel channel = connection.createChannel();
      channel.queueDeclarePassive(queue);
      String body = AmqpProbe.get(channel, queue);
      channel.queueDelete(queue);
      return body;
    }
  }

  private static Connection connect(String url) throws Exception {
    ConnectionFactory factory = AmqpProbe.factory();
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
