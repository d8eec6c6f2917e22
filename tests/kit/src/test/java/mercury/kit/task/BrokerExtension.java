package mercury.kit.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mercury.harness.proxy.TcpProxy;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The broker as one test sees it from outside: a name of the test's own for its queue or exchange,
 * a connection that is not the one under test, and a {@link TcpProxy} for the one that is.
 */
public final class BrokerExtension implements BeforeEachCallback, AfterEachCallback {

  /** The longest that a call of a reference takes which cannot succeed. */
  static final Duration CALL_LIMIT = Duration.ofSeconds(20);

  private Set<Thread> threads;
  private String name;
  private TcpProxy proxy;
  private Connection connection;
  private Channel channel;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    name = "kit-" + UUID.randomUUID();
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(TestBroker.url());
    connection = factory.newConnection("kit");
    channel = connection.createChannel();
    proxy = TcpProxy.to(broker().getHost(), port(broker()));
    threads = new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    proxy.close();
    for (String queue : List.of(name, dead())) {
      if (exists(queue)) { // otherwise Qpid closes the channel
        connection.createChannel().queueDelete(queue);
      }
    }
    connection.close();
  }

  /** The name of the test's queue or exchange. */
  public String name() {
    return name;
  }

  public String dead() {
    return name + ".dead";
  }

  public TcpProxy proxy() {
    return proxy;
  }

  /** Returns the broker's URL through the proxy. */
  public String url() {
    return url(proxy);
  }

  /** Returns the broker's URL through a second proxy, in front of the first. */
  String url(TcpProxy front) {
    return String.format(
        Locale.ROOT, "amqp://%s@localhost:%d", broker().getRawUserInfo(), front.port());
  }

  /** Cuts all connections through the proxy and refuses new ones. */
  public void goAway() {
    proxy.refuse();
    proxy.cut();
  }

  /** Ends {@link #goAway()}. */
  public void comeBack() {
    proxy.accept();
  }

  public Channel channel() {
    return channel;
  }

  public void declare() throws IOException {
    channel.queueDeclare(name, true, false, false, null);
  }

  public void publish(String body) throws IOException {
    channel.basicPublish("", name, new BasicProperties(), body.getBytes(UTF_8));
  }

  public void publish(int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      publish(Integer.toString(i));
    }
  }

  /** Takes a message from the queue and waits for one if necessary. */
  public GetResponse take(String queue) throws IOException {
    GetResponse[] taken = new GetResponse[1];
    eventually().until(() -> (taken[0] = channel.basicGet(queue, true)) != null);
    return taken[0];
  }

  public AMQP.Queue.DeclareOk queue(String queue) throws Exception {
    try (Channel own = connection.createChannel()) {
      return own.queueDeclarePassive(queue);
    }
  }

  public void awaitReady(String queue, int messages) {
    eventually()
        .untilAsserted(() -> assertThat(queue(queue).getMessageCount()).isEqualTo(messages));
  }

  public void eventuallyExists(String queue) {
    eventually().until(() -> exists(queue));
  }

  public boolean exists(String queue) {
    try {
      queue(queue);
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  /** Waits until all threads that began during the test, except the kit's own, have ended. */
  public void awaitNoThreadLeft() {
    eventually().untilAsserted(() -> assertThat(newThreads()).isEmpty());
  }

  private Set<String> newThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !threads.contains(thread) && thread.isAlive())
        .map(Thread::getName)
        .filter(thread -> !thread.startsWith("proxy") && !thread.startsWith("awaitility"))
        .filter(thread -> !thread.startsWith("CompletableFuture")) // Java's own, for time limits
        .collect(Collectors.toSet());
  }

  private static URI broker() {
    return URI.create(TestBroker.url());
  }

  private static int port(URI broker) {
    return broker.getPort() < 0 ? 5672 : broker.getPort();
  }
}
