package mercury.playground;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.qpid.server.message.InstanceProperties;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.Protocol;
import org.apache.qpid.server.model.Transport;
import org.apache.qpid.server.model.port.AmqpPort;
import org.apache.qpid.server.protocol.v0_8.AMQChannel;
import org.apache.qpid.server.protocol.v0_8.AMQPConnection_0_8Impl;
import org.apache.qpid.server.protocol.v0_8.AMQShortString;
import org.apache.qpid.server.protocol.v0_8.ClientDeliveryMethod;
import org.apache.qpid.server.protocol.v0_8.FieldTable;
import org.apache.qpid.server.protocol.v0_8.transport.ServerChannelMethodProcessor;
import org.apache.qpid.server.transport.AggregateTicker;
import org.apache.qpid.server.transport.ServerNetworkConnection;

/**
 * A connection of the embedded broker that remembers what Qpid forgets: the name that its program
 * gave it, the exchanges that it published to, and the redeliveries to it. Written by the broker's
 * thread for this connection, read by any thread.
 */
final class WatchedConnection extends AMQPConnection_0_8Impl {

  private final Map<String, Long> published = new ConcurrentHashMap<>();
  private final Map<Integer, ChannelPair> channels = new HashMap<>();
  private volatile String label = "";

  WatchedConnection(
      Broker<?> broker,
      ServerNetworkConnection network,
      AmqpPort<?> port,
      Transport transport,
      Protocol protocol,
      long id,
      AggregateTicker ticker) {
    super(broker, network, port, transport, protocol, id, ticker);
  }

  private record ChannelPair(
      ServerChannelMethodProcessor real, ServerChannelMethodProcessor watched) {}

  /** Returns the name that its program gave it; its address where it gave none. */
  String label() {
    return label.isEmpty() ? getRemoteAddressString().replaceFirst("^/", "") : label;
  }

  /** Returns how many messages it published to each exchange. */
  List<BrokerSnapshot.PublishCount> publishings() {
    return published.entrySet().stream()
        .map(to -> new BrokerSnapshot.PublishCount(getName(), to.getKey(), to.getValue()))
        .toList();
  }

  /** Leaves what it published to the page, which may not have looked yet. */
  @Override
  public void closed() {
    Object host = getAddressSpace();
    if (host != null && !published.isEmpty()) {
      RecentPublishers.of(host)
          .add(new BrokerSnapshot.Connection(getName(), label(), getMessagesIn()), publishings());
    }
    super.closed();
  }

  @Override
  public void receiveConnectionStartOk(
      FieldTable properties, AMQShortString mechanism, byte[] response, AMQShortString locale) {
    Object name = properties.get("connection_name");
    label = name == null ? "" : name.toString();
    super.receiveConnectionStartOk(properties, mechanism, response, locale);
  }

  @Override
  public ServerChannelMethodProcessor getChannelMethodProcessor(int id) {
    ServerChannelMethodProcessor real = super.getChannelMethodProcessor(id);
    if (!(real instanceof AMQChannel)) {
      return real;
    }
    ChannelPair known = channels.get(id);
    if (known == null || known.real() != real) {
      known = new ChannelPair(real, watched(real));
      channels.put(id, known);
    }
    return known.watched();
  }

  @Override
  public ClientDeliveryMethod createDeliveryMethod(int channel) {
    ClientDeliveryMethod real = super.createDeliveryMethod(channel);
    return (target, message, properties, tag) -> {
      if (Boolean.TRUE.equals(properties.getProperty(InstanceProperties.Property.REDELIVERED))) {
        RedeliveryCounter.count(target);
      }
      return real.deliverToClient(target, message, properties, tag);
    };
  }

  private ServerChannelMethodProcessor watched(ServerChannelMethodProcessor real) {
    return (ServerChannelMethodProcessor)
        Proxy.newProxyInstance(
            ServerChannelMethodProcessor.class.getClassLoader(),
            new Class<?>[] {ServerChannelMethodProcessor.class},
            (proxy, method, arguments) -> forward(real, method, arguments));
  }

  private Object forward(ServerChannelMethodProcessor real, Method method, Object[] arguments)
      throws Throwable {
    if (method.getName().equals("receiveBasicPublish")) {
      published.merge(Objects.toString(arguments[0], ""), 1L, Long::sum);
    }
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
