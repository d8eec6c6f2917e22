package mercury.harness.kafka;

import java.util.List;
import java.util.Optional;
import mercury.harness.proxy.ReceivedBytes;
import mercury.harness.proxy.TrafficInspector;

/**
 * Decodes what goes by in one direction of a connection, records its events, and lets the tap's
 * faults strike at them. A frame goes on when it is whole: until then nobody could act on it, and
 * an answer may have to be rewritten. For one thread.
 */
final class KafkaLane implements TrafficInspector {

  private final FrameCollector frames = new FrameCollector();
  private final FrameDecoder decoder;
  private final KafkaTimelineRecorder recorder;
  private final KafkaFaults faults;

  KafkaLane(FrameDecoder decoder, KafkaTimelineRecorder recorder, KafkaFaults faults) {
    this.decoder = decoder;
    this.recorder = recorder;
    this.faults = faults;
  }

  @Override
  public boolean inspect(ReceivedBytes received) throws InterruptedException {
    if (frames.isLost()) {
      return received.forward(received.length(), () -> {});
    }
    int at = 0;
    while (at < received.length()) {
      at = frames.collect(received.buffer(), at, received.length());
      if (frames.isLost()) {
        return giveUp(at, received);
      }
      Optional<byte[]> frame = frames.frame();
      if (frame.isPresent() && !forward(decoder.decode(frame.get()), received)) {
        return false;
      }
    }
    return true;
  }

  /** Has everything go on unread from here. */
  private boolean giveUp(int at, ReceivedBytes received) {
    List<KafkaEvent> event = List.of(decoder.undecodable("the size of a frame makes no sense"));
    byte[] begun = frames.takeAll();
    byte[] all = new byte[begun.length + received.length() - at];
    System.arraycopy(begun, 0, all, 0, begun.length);
    System.arraycopy(received.buffer(), at, all, begun.length, all.length - begun.length);
    return received.forwardInstead(all, () -> recorder.forwarded(event));
  }

  private boolean forward(DecodedFrame frame, ReceivedBytes received) throws InterruptedException {
    Optional<KafkaFaults.Strike> strike = faults.triggeredBy(frame.events());
    return strike.isEmpty()
        ? write(frame, received)
        : strike(strike.get().fault(), strike.get().event(), frame, received);
  }

  private boolean strike(
      KafkaFault fault, KafkaEvent event, DecodedFrame frame, ReceivedBytes received)
      throws InterruptedException {
    return switch (fault.action()) {
      case HOLD -> {
        fault.trigger().awaitRelease(received::hasEnded);
        yield write(frame, received);
      }
      case CUT_BEFORE -> cut(fault, event, received);
      case CUT_AFTER -> {
        write(frame, received);
        yield cut(fault, event, received);
      }
    };
  }

  private static boolean cut(KafkaFault fault, KafkaEvent event, ReceivedBytes received) {
    received.cut(fault.reason(event));
    return false;
  }

  private boolean write(DecodedFrame frame, ReceivedBytes received) {
    return received.forwardInstead(frame.bytes(), () -> recorder.forwarded(frame.events()));
  }
}
