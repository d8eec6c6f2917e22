package mercury.environment.dialect;

import org.apache.qpid.server.protocol.v0_8.transport.ServerChannelMethodProcessor;

/** Takes what a client asks for on a channel. For the connection's thread. */
interface ChannelRequests extends ServerChannelMethodProcessor {

  RabbitChannel channel();
}
