package mercury.task;

import mercury.harness.check.Bench;
import mercury.harness.wire.Kind;
import mercury.harness.wire.Timeline;

/** A worker is stopped: idle, or with its handlers at work. */
final class Stopping {

  private Stopping() {}

  /** Stops a worker that has handled one message. */
  static void afterOne(Bench bench, String body) throws Exception {
    Messages.put(bench, body);
    RecordingWorker worker = RecordingWorker.started(bench, 2, message -> {});
    worker.next();
    bench.run("stop()", worker::stop);
  }

  /** Stops a worker whose handlers wait at the gate, and opens the gate when it is under way. */
  static void atWork(Bench bench, Gate gate) throws Exception {
    RecordingWorker worker = RecordingWorker.started(bench, 2, message -> gate.pass());
    bench.use(gate);
    worker.next();
    Call stop = begin(bench, worker);
    stop.awaitUnderWay(bench);
    gate.open();
    stop.end();
  }

  /** Begins to stop the worker; its return stands on the time line. */
  static Call begin(Bench bench, RecordingWorker worker) {
    return Call.begin(
        "stop()",
        () -> {
          worker.stop();
          bench.tap().mark("stop() returned");
        });
  }

  /** How many handlers began after {@code stop()} had returned. */
  static long begunAfterwards(Timeline line) {
    return line.stream()
        .dropWhile(event -> !event.is(Kind.MARK))
        .filter(event -> event.is(Kind.HANDLE_BEGINS))
        .count();
  }
}
