package mercury.harness.kafka;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import mercury.harness.proxy.ProxySide;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.RequestUtils;

/**
 * Decodes what the broker answers, by what was asked under the same correlation id, and rewrites an
 * answer that would lead past the tap. For one thread.
 */
final class AnswerDecoder extends FrameDecoder {

  private final PendingRequests pending;
  private final EventTranslators events;
  private final AdvertisedAddresses addresses;

  AnswerDecoder(
      int connection,
      PendingRequests pending,
      EventTranslators events,
      AdvertisedAddresses addresses) {
    super(connection, ProxySide.SERVER);
    this.pending = pending;
    this.events = events;
    this.addresses = addresses;
  }

  @Override
  DecodedFrame decode(byte[] frame) {
    ByteBuffer content = content(frame);
    Optional<AskedRequest> asked =
        content.remaining() < Integer.BYTES ? Optional.empty() : pending.take(content.getInt(0));
    if (asked.isEmpty()) {
      return new DecodedFrame(frame, List.of(undecodable("an answer to nothing that was asked")));
    }
    try {
      return decode(frame, asked.get(), content);
    } catch (Throwable e) {
      // Throwable: a nonsensical length may ask for more memory than there is
      return undecodable(frame, "an answer to " + asked.get().header().apiKey().name, e);
    }
  }

  private DecodedFrame decode(byte[] frame, AskedRequest asked, ByteBuffer content) {
    RequestHeader header = asked.header();
    AbstractResponse answer = AbstractResponse.parseResponse(content, header);
    Events told = new Events(header.clientId());
    events.answered(asked, answer, told);
    return new DecodedFrame(
        addresses.leadBack(answer) ? rewritten(header, answer) : frame, told.all());
  }

  private static byte[] rewritten(RequestHeader asked, AbstractResponse answer) {
    ByteBuffer content =
        RequestUtils.serialize(
            asked.toResponseHeader().data(),
            asked.toResponseHeader().headerVersion(),
            answer.data(),
            asked.apiVersion());
    return ByteBuffer.allocate(FrameCollector.SIZE_BYTES + content.remaining())
        .putInt(content.remaining())
        .put(content)
        .array();
  }
}
