package mercury.playground;

import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.Transport;
import org.apache.qpid.server.model.port.AmqpPort;
import org.apache.qpid.server.protocol.v0_8.ProtocolEngineCreator_0_9_1;
import org.apache.qpid.server.transport.AggregateTicker;
import org.apache.qpid.server.transport.ProtocolEngine;
import org.apache.qpid.server.transport.ServerNetworkConnection;

/**
 * AMQP 0-9-1 as the embedded broker speaks it, with connections that remember what the page shows.
 * Qpid finds it as a service and takes the first on the class path for a protocol; where that is
 * Qpid's own, the page shows less. Stateless.
 */
public final class WatchedProtocol extends ProtocolEngineCreator_0_9_1 {

  @Override
  public ProtocolEngine newProtocolEngine(
      Broker<?> broker,
      ServerNetworkConnection network,
      AmqpPort<?> port,
      Transport transport,
      long id,
      AggregateTicker ticker) {
    WatchedConnection connection =
        new WatchedConnection(broker, network, port, transport, getVersion(), id, ticker);
    connection.create();
    return connection;
  }

  @Override
  public String getType() {
    return super.getType() + " watched";
  }
}
