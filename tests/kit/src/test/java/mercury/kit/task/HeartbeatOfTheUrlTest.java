package mercury.kit.task;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mercury.bot.run.RunBotLogger;
import mercury.harness.proxy.ConnectionInspector;
import mercury.harness.proxy.ProxySide;
import mercury.harness.proxy.TcpProxy;
import mercury.harness.proxy.TrafficInspector;
import mercury.kit.LoadPatience;
import mercury.task.run.RunLogger;
import mercury.task.run.RunWorker;
import mercury.task.run.RunWorkerClient;
import mercury.tools.endtoend.BotProgramJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code RABBITMQ_URL} may say how often heartbeats come: what is given and the lessons obey. */
@EnabledOnReference
@Timeout(LoadPatience.TEST_SECONDS)
class HeartbeatOfTheUrlTest {

  private static final int SECONDS = 7;
  private static final Duration NEW_JVM = LoadPatience.TIMEOUT;

  private static final List<String> QUEUES = List.of("hello", "worker_metaclass");
  private static final List<String> EXCHANGES = List.of("logger_metaclass", "logs");

  @RegisterExtension final BrokerExtension broker = new BrokerExtension();
  private final List<Integer> agreed = new CopyOnWriteArrayList<>();
  private TcpProxy proxy;

  @BeforeEach
  void open() throws Exception {
    InetSocketAddress upstream = broker.proxy().address();
    proxy = TcpProxy.open("proxy", TcpProxy.loopback(0), upstream, number -> new Tuning());
  }

  @AfterEach
  void close() throws Exception {
    proxy.close();
    for (String queue : QUEUES) {
      broker.channel().queueDelete(queue);
    }
    for (String exchange : EXCHANGES) {
      broker.channel().exchangeDelete(exchange);
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        RunWorkerClient.class,
        RunWorker.class,
        RunLogger.class,
        RunBotLogger.class, // tries the broker before MongoDB, which is not here
        mercury.lessons.intro.Sender.class,
        mercury.lessons.intro.Receiver.class,
        mercury.lessons.intro.Nowhere.class,
        mercury.lessons.logs.Sender.class
      })
  void a_program_agrees_on_the_heartbeat_of_the_url(Class<?> program) throws Exception {
    String url = broker.url(proxy) + "?heartbeat=" + SECONDS;
    Map<String, String> environment =
        Map.of("RABBITMQ_URL", url, "MONGO_URL", "mongodb://localhost:1");
    try (BotProgramJvm started = BotProgramJvm.start(program, environment)) {
      eventually().atMost(NEW_JVM).until(() -> !agreed.isEmpty() || !started.isAlive());
      assertThat(agreed).as(started::output).isNotEmpty().containsOnly(SECONDS);
    }
  }

  /** Reads the heartbeat of the client's {@code connection.tune-ok}. */
  private final class Tuning implements ConnectionInspector {

    private static final String TUNE_OK = "\1\0\0\0\0\0\14\0\12\0\37";
    private static final int HEARTBEAT = TUNE_OK.length() + 6; // behind two limits

    private final StringBuilder sent = new StringBuilder();

    @Override
    public TrafficInspector trafficFrom(ProxySide source) {
      return source == ProxySide.SERVER
          ? TrafficInspector.FORWARD_ALL
          : received -> {
            look(new String(received.buffer(), 0, received.length(), ISO_8859_1));
            return received.forward(received.length(), () -> {});
          };
    }

    private void look(String bytes) {
      sent.append(bytes);
      int at = sent.indexOf(TUNE_OK);
      if (at >= 0 && sent.length() >= at + HEARTBEAT + 2) {
        agreed.add((sent.charAt(at + HEARTBEAT) << 8) | sent.charAt(at + HEARTBEAT + 1));
        sent.setLength(0);
      }
    }

    @Override
    public void recordEnd(ProxySide by, String reason) {
      // nobody wants to know
    }

    @Override
    public void connectionEnded() {
      // nobody waits
    }
  }
}
