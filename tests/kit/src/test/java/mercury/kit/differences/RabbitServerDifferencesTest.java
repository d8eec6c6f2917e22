package mercury.kit.differences;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
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
  @DifferenceRow("virtual-hosts")
  void there_is_one_virtual_host() throws Exception {
    assumeTrue(!TestBroker.isRabbit(), "RabbitMQ has those that somebody made");
    ConnectionFactory factory = AmqpProbe.factory();
    factory.setVirtualHost("mine");
    assertThat(catchThrowable(factory::newConnection)).hasStackTraceContaining("vhost mine not");
  }

  @Test
  @DifferenceRow("rabbit-same")
  void the_broker_says_that_it_is_RabbitMQ() throws Exception {
    assertThat(amqp.channel().getConnection().getServerProperties().get("product"))
        .hasToString("RabbitMQ");
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
  @DifferenceRow("restart")
  void the_embedded_broker_restarts_with_its_data(@TempDir Path data) throws Exception {
    assumeTrue(!TestBroker.isRabbit(), "about the embedded broker");
    EnvironmentPlan plan = EnvironmentPlan.free("rabbit").keepingDataIn(data);
    String queue = AmqpProbe.unique();
    assertThat(acrossRestart(plan, queue)).isEqualTo("kept");
    try (MercuryEnvironment later = new MercuryEnvironment(plan)) {
      String url = later.start().get(ServiceAddresses.RABBITMQ_URL);
      assertThat(catchThrowable(() -> take(url, queue))).hasStackTraceContaining("reply-code=404");
    }
  }

  @Test
  @DifferenceRow("restart")
  void the_embedded_broker_restarts_without_data() throws Exception {
    assumeTrue(!TestBroker.isRabbit(), "about the embedded broker");
    assertThat(
            catchThrowable(() -> acrossRestart(EnvironmentPlan.free("rabbit"), AmqpProbe.unique())))
        .hasStackTraceContaining("reply-code=404");
  }

  private static String acrossRestart(EnvironmentPlan plan, String queue) throws Exception {
    try (MercuryEnvironment before = new MercuryEnvironment(plan)) {
      keep(before.start().get(ServiceAddresses.RABBITMQ_URL), queue);
    }
    try (MercuryEnvironment after = new MercuryEnvironment(plan)) {
      return take(after.start().get(ServiceAddresses.RABBITMQ_URL), queue);
    }
  }

  @Test
  @DifferenceRow("restart")
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

  /** Leaves a durable queue, bound to a durable exchange, with a message that is persistent. */
  private static void keep(String url, String queue) throws Exception {
    try (Connection connection = connect(url)) {
      Channel channel = connection.createChannel();
      channel.exchangeDeclare(queue, "topic", true);
      channel.queueDeclare(queue, true, false, false, null);
      channel.queueBind(queue, queue, "kept.*");
      byte[] body = "kept".getBytes(UTF_8);
      AmqpProbe.publish(channel, queue, MessageProperties.MINIMAL_BASIC, new byte[0]); // lost
      AmqpProbe.publish(channel, queue, MessageProperties.MINIMAL_PERSISTENT_BASIC, body);
    }
  }

  private static String take(String url, String queue) throws Exception {
    try (Connection connection = connect(url)) {
      Channel channel = connection.createChannel();
      channel.queueDeclarePassive(queue);
      String body = AmqpProbe.get(channel, queue);
      assertThat(AmqpProbe.get(channel, queue)).isNull();
      channel.confirmSelect();
      channel.basicPublish(queue, "kept.here", null, new byte[0]); // the binding is there
      channel.waitForConfirmsOrDie();
      assertThat(AmqpProbe.get(channel, queue)).isEmpty();
      channel.queueDelete(queue);
      channel.exchangeDelete(queue);
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
