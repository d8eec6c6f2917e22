package mercury.harness.amqp;

import mercury.harness.proxy.ConnectionInspector;
import mercury.harness.proxy.ProxySide;
import mercury.harness.proxy.TrafficInspector;

/** Puts what happens on one connection through the tap on the timeline. Thread-safe. */
final class TapConnection implements ConnectionInspector {

  private final int number;
  private final TimelineRecorder recorder;
  private final WireFaultRegistry faults;

  private TapConnection(int number, TimelineRecorder recorder, WireFaultRegistry faults) {
    this.number = number;
    this.recorder = recorder;
    this.faults = faults;
  }

  /** Records that a connection was opened. */
  static TapConnection open(int number, TimelineRecorder recorder, WireFaultRegistry faults) {
    recorder.record(
        WireEvent.of(
            number, 0, EventDirection.AT_TAP, EventKind.CONNECTION_OPENED, new EventDetail.None()));
    return new TapConnection(number, recorder, faults);
  }

  @Override
  public TrafficInspector trafficFrom(ProxySide source) {
    return new TapLane(number, EventDirection.from(source), recorder, faults);
  }

  @Override
  public void recordEnd(ProxySide by, String reason) {
    recorder.connectionClosed(number, ConnectionSide.of(by), reason);
  }

  @Override
  public void connectionEnded() {
    faults.connectionEnded();
  }
}
