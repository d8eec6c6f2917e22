package mercury.harness.kafka;

import mercury.harness.proxy.ConnectionInspector;
import mercury.harness.proxy.ProxySide;
import mercury.harness.proxy.TrafficInspector;

/** Puts what happens on one connection through the tap on the timeline. Thread-safe. */
final class KafkaTapConnection implements ConnectionInspector {

  private final int number;
  private final KafkaTimelineRecorder recorder;
  private final KafkaFaults faults;
  private final FrameDecoder requests;
  private final FrameDecoder answers;
  private final Runnable atEnd;

  KafkaTapConnection(
      int number,
      KafkaTimelineRecorder recorder,
      KafkaFaults faults,
      FrameDecoder requests,
      FrameDecoder answers,
      Runnable atEnd) {
    this.number = number;
    this.recorder = recorder;
    this.faults = faults;
    this.requests = requests;
    this.answers = answers;
    this.atEnd = atEnd;
  }

  @Override
  public TrafficInspector trafficFrom(ProxySide source) {
    return new KafkaLane(source == ProxySide.CLIENT ? requests : answers, recorder, faults);
  }

  @Override
  public void recordEnd(ProxySide by, String reason) {
    recorder.connectionClosed(number, by, reason);
  }

  @Override
  public void connectionEnded() {
    faults.connectionEnded();
    atEnd.run();
  }
}
