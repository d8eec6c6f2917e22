package mercury.environment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import mercury.environment.dialect.ClientConnection;
import mercury.environment.dialect.RabbitVirtualHost;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener.DefaultSystemLauncherListener;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.Connection;
import org.apache.qpid.server.model.SystemConfig;
import org.apache.qpid.server.model.port.AmqpPort;

/**
 * A broker in this JVM that answers as RabbitMQ does: Apache Qpid Broker-J for the connections, and
 * the dialect for what RabbitMQ does with them. Thread-safe.
 */
public final class EmbeddedRabbitServer implements EmbeddedServer {

  private final SystemLauncher launcher;
  private final int port;
  private final Broker<?> broker;
  private final RabbitVirtualHost virtualHost;

  private EmbeddedRabbitServer(SystemLauncher launcher, Broker<?> broker) {
    this.launcher = launcher;
    this.port = boundPort(broker);
    this.broker = broker;
    this.virtualHost = RabbitVirtualHost.of(broker);
  }

  /**
   * Starts the broker. Where its data has to be durable, it begins with what it had before.
   *
   * @param settings its port, and where its data is
   * @param quorum whether its default queue type is quorum rather than classic
   */
  static EmbeddedRabbitServer start(ServerSettings settings, boolean quorum) throws Exception {
    BrokerStartListener listener = new BrokerStartListener();
    SystemLauncher launcher = new SystemLauncher(listener);
    launcher.startup(
        Map.of(
            "type", "Memory",
            "initialConfigurationLocation", resource("qpid.json"),
            // by default a "classpath:" URL, which cannot be opened in exec:java's class loader
            "initialSystemPropertiesLocation", resource("qpid.properties"),
            "startupLoggedToSystemOut", false,
            "context", context(settings, quorum)));
    try {
      return new EmbeddedRabbitServer(launcher, listener.broker());
    } catch (RuntimeException e) {
      launcher.shutdown();
      throw e;
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void stop() {
    launcher.shutdown();
    RabbitVirtualHost.forget(broker);
  }

  /** Returns its only virtual host, to be looked at. */
  public RabbitVirtualHost virtualHost() {
    return virtualHost;
  }

  /** Returns the connections that are open now. */
  public List<ClientConnection> connections() {
    return broker.getPorts().stream()
        .flatMap(port -> port.getChildren(Connection.class).stream())
        .filter(connection -> connection instanceof ClientConnection)
        .map(connection -> (ClientConnection) connection)
        .toList();
  }

  private static int boundPort(Broker<?> broker) {
    return broker.getPorts().stream()
        .filter(port -> port instanceof AmqpPort<?>)
        .mapToInt(port -> ((AmqpPort<?>) port).getBoundPort())
        .filter(bound -> bound > 0)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the broker did not open its port"));
  }

  private static Map<String, String> context(ServerSettings settings, boolean quorum) {
    String folder = settings.isDurable() ? settings.folder().toString() : "";
    return Map.of(
        "mercury.rabbit.port",
        Integer.toString(settings.port()),
        RabbitVirtualHost.DATA,
        folder,
        RabbitVirtualHost.QUORUM,
        Boolean.toString(quorum));
  }

  private static String resource(String name) {
    return Objects.requireNonNull(EmbeddedRabbitServer.class.getResource(name), name)
        .toExternalForm();
  }

  private static final class BrokerStartListener extends DefaultSystemLauncherListener {
    private SystemConfig<?> system;
    private RuntimeException failure;

    /** The launcher reports a failure here instead of throwing it. */
    @Override
    public void errorOnStartup(RuntimeException e) {
      failure = e;
    }

    @Override
    public void onContainerResolve(SystemConfig<?> systemConfig) {
      system = systemConfig;
    }

    private Broker<?> broker() {
      if (failure != null) {
        throw failure;
      }
      return (Broker<?>) system.getContainer();
    }
  }
}
