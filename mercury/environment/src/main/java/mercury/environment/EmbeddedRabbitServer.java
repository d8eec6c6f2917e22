package mercury.environment;

import java.util.Map;
import java.util.Objects;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener.DefaultSystemLauncherListener;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.SystemConfig;
import org.apache.qpid.server.model.VirtualHostNode;
import org.apache.qpid.server.model.port.AmqpPort;
import org.apache.qpid.server.virtualhost.QueueManagingVirtualHost;

/**
 * An AMQP 0-9-1 broker in this JVM: Apache Qpid Broker-J with everything in memory. Thread-safe.
 */
public final class EmbeddedRabbitServer implements EmbeddedServer {

  private final SystemLauncher launcher;
  private final int port;
  private final QueueManagingVirtualHost<?> virtualHost;

  private EmbeddedRabbitServer(SystemLauncher launcher, Broker<?> broker) {
    this.launcher = launcher;
    this.port = boundPort(broker);
    this.virtualHost = virtualHost(broker);
  }

  /**
   * Starts the broker.
   *
   * @param port the port to listen on, 0 for any
   */
  static EmbeddedRabbitServer start(int port) throws Exception {
    BrokerStartListener listener = new BrokerStartListener();
    SystemLauncher launcher = new SystemLauncher(listener);
    launcher.startup(
        Map.of(
            "type", "Memory",
            "initialConfigurationLocation", resource("qpid.json"),
            // by default a "classpath:" URL, which cannot be opened in exec:java's class loader
            "initialSystemPropertiesLocation", resource("qpid.properties"),
            "startupLoggedToSystemOut", false,
            "context", Map.of("mercury.rabbit.port", Integer.toString(port))));
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
  }

  /** Returns the broker's own model of its only virtual host, to be looked at. */
  public QueueManagingVirtualHost<?> virtualHost() {
    return virtualHost;
  }

  private static int boundPort(Broker<?> broker) {
    return broker.getPorts().stream()
        .filter(port -> port instanceof AmqpPort<?>)
        .mapToInt(port -> ((AmqpPort<?>) port).getBoundPort())
        .filter(bound -> bound > 0)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the broker did not open its port"));
  }

  private static QueueManagingVirtualHost<?> virtualHost(Broker<?> broker) {
    return broker.getVirtualHostNodes().stream()
        .map(VirtualHostNode::getVirtualHost)
        .filter(host -> host instanceof QueueManagingVirtualHost<?>)
        .map(host -> (QueueManagingVirtualHost<?>) host)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the broker has no virtual host"));
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
