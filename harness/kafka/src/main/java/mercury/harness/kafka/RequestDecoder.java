package mercury.harness.kafka;

import java.nio.ByteBuffer;
import mercury.harness.proxy.ProxySide;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.RequestHeader;

/** Decodes what the client asks, and remembers it until the answer comes. For one thread. */
final class RequestDecoder extends FrameDecoder {

  private final PendingRequests pending;
  private final EventTranslators events;

  RequestDecoder(int connection, PendingRequests pending, EventTranslators events) {
    super(connection, ProxySide.CLIENT);
    this.pending = pending;
    this.events = events;
  }

  @Override
  DecodedFrame decode(byte[] frame) {
    ByteBuffer content = content(frame);
    RequestHeader header;
    try {
      header = RequestHeader.parse(content);
    } catch (Throwable e) {
      return undecodable(frame, "no request that the tap knows", e);
    }
    try {
      return decode(frame, header, content);
    } catch (Throwable e) {
      // Throwable: a nonsensical length may ask for more memory than there is
      pending.add(new AskedRequest(header, null));
      return undecodable(frame, "a request " + header.apiKey().name, e);
    }
  }

  private DecodedFrame decode(byte[] frame, RequestHeader header, ByteBuffer content) {
    ApiKeys key = header.apiKey();
    if (key == ApiKeys.API_VERSIONS && !header.isApiVersionSupported()) {
      // a newer client: the broker's answer makes it ask again
      pending.add(new AskedRequest(header, null));
      return new DecodedFrame(frame, new Events("").all());
    }
    AbstractRequest request =
        AbstractRequest.parseRequest(key, header.apiVersion(), new ByteBufferAccessor(content))
            .request;
    Events told = new Events(header.clientId());
    events.asked(request, told);
    if (!(request instanceof ProduceRequest produce)) {
      pending.add(new AskedRequest(header, request));
    } else if (produce.acks() != 0) {
      pending.add(new AskedRequest(header, null)); // without its records
    }
    return new DecodedFrame(frame, told.all());
  }
}
