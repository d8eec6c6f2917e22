package mercury.environment.dialect;

import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.Transport;
import org.apache.qpid.server.model.port.AmqpPort;
import org.apache.qpid.server.protocol.v0_8.ProtocolEngineCreator_0_9_1;
import org.apache.qpid.server.transport.AggregateTicker;
import org.apache.qpid.server.transport.ProtocolEngine;
import org.apache.qpid.server.transport.ServerNetworkConnection;

/**
 * AMQP 0-9-1 as RabbitMQ speaks it. Qpid finds it as a service; its own is switched off in {@code
 * qpid.properties}. Stateless.
 */
public final class RabbitProtocol extends ProtocolEngineCreator_0_9_1 {

  @Override
  public ProtocolEngine newProtocolEngine(
      Broker<?> broker,
      ServerNetworkConnection network,
      AmqpPort<?> port,
      Transport transport,
      long id,
      AggregateTicker ticker) {
    ClientConnection connection =
        new ClientConnection(broker, network, port, transport, getVersion(), id, ticker);
    connection.create();
    return connection;
  }

  @Override
  public String getType() {
    return "RabbitMQ";
  }
}
