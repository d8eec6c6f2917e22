package mercury.harness.kafka;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import mercury.harness.proxy.ProxySide;

/**
 * Decodes the frames of one direction of a connection. It never throws: what it cannot decode goes
 * on as it came, with an {@link KafkaEventKind#UNDECODABLE} event. For one thread.
 */
abstract class FrameDecoder {

  private final int connection;
  private final ProxySide source;

  FrameDecoder(int connection, ProxySide source) {
    this.connection = connection;
    this.source = source;
  }

  /** Decodes a frame, which begins with its size. */
  abstract DecodedFrame decode(byte[] frame);

  /** Returns the event that says that something could not be decoded, and why. */
  KafkaEvent undecodable(String why) {
    return event("", KafkaEventKind.UNDECODABLE, new KafkaEventDetail.Text(why));
  }

  final KafkaEvent event(String client, KafkaEventKind kind, KafkaEventDetail detail) {
    return new KafkaEvent(-1, connection, source, client, kind, detail);
  }

  /** Returns an undecodable frame; a message of the decoder might quote what is secret. */
  final DecodedFrame undecodable(byte[] frame, String what, Throwable failure) {
    return new DecodedFrame(
        frame, List.of(undecodable(what + ": " + failure.getClass().getSimpleName())));
  }

  /** Returns the frame without its size. */
  static ByteBuffer content(byte[] frame) {
    return ByteBuffer.wrap(
            frame, FrameCollector.SIZE_BYTES, frame.length - FrameCollector.SIZE_BYTES)
        .slice();
  }

  /** Collects events of one request or answer. */
  final class Events implements EventSink {

    private final List<KafkaEvent> all = new ArrayList<>();
    private final String client;

    Events(String client) {
      this.client = client;
    }

    @Override
    public void add(KafkaEventKind kind, KafkaEventDetail detail) {
      all.add(event(client, kind, detail));
    }

    List<KafkaEvent> all() {
      return all;
    }
  }
}
