package mercury.environment.dialect;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.qpid.server.bytebuffer.QpidByteBuffer;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.Protocol;
import org.apache.qpid.server.model.Transport;
import org.apache.qpid.server.model.port.AmqpPort;
import org.apache.qpid.server.protocol.v0_8.AMQChannel;
import org.apache.qpid.server.protocol.v0_8.AMQFrameDecodingException;
import org.apache.qpid.server.protocol.v0_8.AMQPConnection_0_8Impl;
import org.apache.qpid.server.protocol.v0_8.AMQShortString;
import org.apache.qpid.server.protocol.v0_8.FieldTable;
import org.apache.qpid.server.protocol.v0_8.transport.ProtocolInitiation;
import org.apache.qpid.server.protocol.v0_8.transport.ServerChannelMethodProcessor;
import org.apache.qpid.server.transport.AggregateTicker;
import org.apache.qpid.server.transport.ServerNetworkConnection;
import org.apache.qpid.server.util.ConnectionScopedRuntimeException;

/**
 * A connection that speaks as RabbitMQ does: Qpid keeps the socket, the login and the frames, the
 * channels are ours. Written by the broker's thread for this connection; what is public may be read
 * by any thread.
 */
public final class ClientConnection extends AMQPConnection_0_8Impl {

  private static final String ROOT = "/";
  private static final int LOGIN_FAILED = 530;
  private static final long MIN_FRAME = 4096;
  private static final String LOGIN_TEXT = "Authentication failed";

  private final Map<String, LongAdder> published = new ConcurrentHashMap<>();
  private final Map<Integer, RabbitChannel> channels = new HashMap<>();
  private final Map<Integer, RabbitChannel> confirming = new HashMap<>();
  private final RabbitDecoder decoder = new RabbitDecoder(this);
  private final RabbitVirtualHost host;
  private volatile String label = "";

  ClientConnection(
      Broker<?> broker,
      ServerNetworkConnection network,
      AmqpPort<?> port,
      Transport transport,
      Protocol protocol,
      long id,
      AggregateTicker ticker) {
    super(broker, network, port, transport, protocol, id, ticker);
    host = RabbitVirtualHost.of(broker);
  }

  /** Returns the name that its program gave it; empty where it gave none. */
  public String label() {
    return label;
  }

  /** Returns how many messages it published, by exchange; the default one has the empty name. */
  public Map<String, Long> published() {
    Map<String, Long> counts = new HashMap<>();
    published.forEach((exchange, count) -> counts.put(exchange, count.sum()));
    return counts;
  }

  RabbitVirtualHost host() {
    return host;
  }

  /** Returns the name of its user. */
  String user() {
    return getAuthorizedPrincipal() == null ? "" : getAuthorizedPrincipal().getName();
  }

  void published(Exchange exchange) {
    published.computeIfAbsent(exchange.name(), any -> new LongAdder()).increment();
  }

  /** Does something in this connection's thread. */
  void soon(Runnable task) {
    addAsyncTask(any -> task.run());
  }

  /** Writes the channel's confirms when everything is read that is there. */
  void confirmSoon(RabbitChannel channel) {
    confirming.putIfAbsent(channel.id(), channel);
  }

  void header(int channel, byte[] payload) {
    if (getChannelMethodProcessor(channel) instanceof RabbitChannel open
        && !open.ignoreAllButCloseOk()) {
      open.receiveHeader(payload);
    }
  }

  void exchangeBinding(int channel, ExchangeBinding binding) {
    if (getChannelMethodProcessor(channel) instanceof RabbitChannel open
        && !open.ignoreAllButCloseOk()) {
      open.receiveExchangeBinding(binding);
    }
  }

  @Override
  public void receiveConnectionStartOk(
      FieldTable properties, AMQShortString mechanism, byte[] response, AMQShortString locale) {
    label = Objects.toString(properties.get("connection_name"), "");
    super.receiveConnectionStartOk(properties, mechanism, response, locale);
  }

  @Override
  public void receiveConnectionOpen(
      AMQShortString virtualHost, AMQShortString capabilities, boolean insist) {
    String name = virtualHost == null ? "" : virtualHost.toString();
    if (name.equals(ROOT)) {
      super.receiveConnectionOpen(virtualHost, capabilities, insist);
    } else {
      AmqpErrorException absent = ReplyCode.NOT_ALLOWED.error("vhost %s not found", name);
      sendConnectionClose(absent.code().number(), absent.getMessage(), 0);
    }
  }

  @Override
  public void sendConnectionClose(int code, String text, int channel) {
    if (code == LOGIN_FAILED && text.equals(LOGIN_TEXT)) {
      AmqpErrorException refused =
          ReplyCode.ACCESS_REFUSED.error(
              "Login was refused using authentication mechanism PLAIN."
                  + " For details see the broker logfile.");
      setCurrentMethod(0, 0);
      super.sendConnectionClose(refused.code().number(), refused.getMessage(), channel);
    } else {
      super.sendConnectionClose(code, text, channel);
    }
  }

  @Override
  public void receiveConnectionClose(int code, AMQShortString text, int classId, int methodId) {
    getSessionModels().forEach(AMQChannel::close);
    host.deleteExclusive(this);
    super.receiveConnectionClose(code, text, classId, methodId);
  }

  @Override
  public void closed() {
    try {
      super.closed();
    } finally {
      host.connectionClosed(this);
    }
  }

  /** Ends a connection whose frames would be too small, without a word, as RabbitMQ does. */
  @Override
  public void receiveConnectionTuneOk(int channels, long frame, int heartbeat) {
    if (frame > 0 && frame < MIN_FRAME) {
      closeNetworkConnection();
    } else {
      super.receiveConnectionTuneOk(channels, frame, heartbeat);
    }
  }

  @Override
  public void setMaxFrameSize(int max) {
    super.setMaxFrameSize(max);
    decoder.setMaxFrameSize(max);
  }

  @Override
  public void receiveProtocolHeader(ProtocolInitiation initiation) {
    decoder.setExpectProtocolInitiation(false);
    super.receiveProtocolHeader(initiation);
  }

  @Override
  protected void onReceive(QpidByteBuffer bytes) {
    try {
      decoder.decodeBuffer(bytes);
    } catch (AMQFrameDecodingException
        | IOException
        | IllegalArgumentException
        | IllegalStateException
        | BufferUnderflowException e) {
      throw new ConnectionScopedRuntimeException(e);
    }
    confirming.values().forEach(channel -> channel.publisher().confirms().flush());
    confirming.clear();
  }

  @Override
  public ServerChannelMethodProcessor getChannelMethodProcessor(int id) {
    AMQChannel session = getChannel(id);
    if (session == null) {
      channels.remove(id);
      return super.getChannelMethodProcessor(id);
    }
    RabbitChannel known = channels.get(id);
    if (known == null || known.session() != session) {
      known = new RabbitChannel(this, session, host);
      channels.put(id, known);
    }
    return known;
  }
}
