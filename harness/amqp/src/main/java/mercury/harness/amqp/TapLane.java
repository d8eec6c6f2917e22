package mercury.harness.amqp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mercury.harness.proxy.ReceivedBytes;
import mercury.harness.proxy.TrafficInspector;

/**
 * Decodes the AMQP that goes by in one direction of a connection, records its events, and lets the
 * tap's faults strike at them. It keeps the invariants of the proxy's lanes: an event is recorded
 * together with the write of its last byte, and a fault withholds the end of a command, never all
 * of it. For one thread.
 */
final class TapLane implements TrafficInspector {

  private final int connection;
  private final EventDirection direction;
  private final TimelineRecorder recorder;
  private final WireFaultRegistry faults;
  private final AmqpDecoder decoder;
  private final List<PendingEvent> pending = new ArrayList<>();
  private final Runnable recordPending = this::recordPending;

  TapLane(
      int connection,
      EventDirection direction,
      TimelineRecorder recorder,
      WireFaultRegistry faults) {
    this.connection = connection;
    this.direction = direction;
    this.recorder = recorder;
    this.faults = faults;
    this.decoder = new AmqpDecoder(direction, recorder.memory());
  }

  @Override
  public boolean inspect(ReceivedBytes received) throws InterruptedException {
    int at = 0;
    while (at < received.length()) {
      int start = at;
      at = decoder.decode(received.buffer(), at, received.length());
      Optional<WireEvent> event = decoder.decoded().map(this::event);
      if (event.isPresent() && !forwardEvent(event.get(), start, at, received)) {
        return false;
      }
    }
    return forward(received.length(), received);
  }

  private WireEvent event(EventDraft draft) {
    return WireEvent.of(connection, draft.channel(), direction, draft.kind(), draft.detail());
  }

  /**
   * Adds an event, or applies a fault to it. Everything before it is forwarded first: that must
   * have taken effect before a fault can know the event's messages.
   */
  private boolean forwardEvent(WireEvent event, int start, int end, ReceivedBytes received)
      throws InterruptedException {
    if (!faults.hasAny()) {
      pending.add(new PendingEvent(event, false));
      return true;
    }
    if (!forward(start, received)) {
      return false;
    }
    WireEvent numbered = recorder.withMessageNumbers(event);
    Optional<WireFault> fault = faults.triggeredBy(numbered);
    if (fault.isEmpty()) {
      return add(numbered);
    }
    return applyFault(fault.get(), numbered, end, received);
  }

  private boolean applyFault(WireFault fault, WireEvent event, int end, ReceivedBytes received)
      throws InterruptedException {
    return switch (fault.action()) {
      case HOLD -> {
        fault.hold(received::hasEnded);
        Optional<WireFault> meanwhile = faults.nackTriggeredBy(event);
        yield meanwhile.isPresent()
            ? nack(meanwhile.get(), event, end, received)
            : add(event) && !received.isCut();
      }
      case NACK -> nack(fault, event, end, received);
      case CUT_BEFORE -> cut(fault, event, received);
      case CUT_AFTER -> {
        add(event);
        forward(end, received);
        yield cut(fault, event, received);
      }
    };
  }

  private boolean nack(WireFault fault, WireEvent event, int end, ReceivedBytes received) {
    Optional<WireEvent> nack = new NackedConfirm(received.buffer(), end).inPlaceOf(event);
    return nack.isPresent() ? add(nack.get()) : cut(fault, event, received);
  }

  private static boolean cut(WireFault fault, WireEvent event, ReceivedBytes received) {
    received.cut(fault.action().words() + " " + event);
    return false;
  }

  private boolean add(WireEvent numbered) {
    return pending.add(new PendingEvent(numbered, true));
  }

  private boolean forward(int end, ReceivedBytes received) {
    try {
      return received.forward(end, recordPending);
    } finally {
      pending.clear();
    }
  }

  private void recordPending() {
    recorder.eventsForwarded(pending);
  }
}
