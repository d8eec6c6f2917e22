package mercury.task;

import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;

/** Stops a worker that is idle, or whose handlers are at work. */
final class WorkerStopScenarios {

  private static final String[] MESSAGES = {"1", "2", "3", "4", "5", "6"};

  private WorkerStopScenarios() {}

  /** Stops a worker that has handled one message. */
  static void stopAfterOneMessage(CheckContext context, String body) throws Exception {
    TestMessages.put(context, body);
    DrivenWorker worker = DrivenWorker.started(context, 2, message -> {});
    worker.awaitBegun();
    context.run("stop()", worker::stop);
  }

  /** Stops a worker that has more messages than handlers; these wait until the stop does. */
  static void stopWhileHandling(CheckContext context) throws Exception {
    TestMessages.put(context, MESSAGES);
    HandlerGate gate = new HandlerGate();
    DrivenWorker worker = DrivenWorker.started(context, 2, message -> gate.pass());
    context.closeLater(gate);
    worker.awaitBegun();
    BackgroundCall stop = begin(context, worker);
    stop.awaitBlocked(context);
    for (int handler = 0; handler < MESSAGES.length && !stop.hasReturned(); handler++) {
      gate.openForOne(); // were all let go, they could end before a slow stop() returns
      stop.awaitBlocked(context);
    }
    gate.open();
    stop.join(context);
  }

  /** Begins to stop the worker; the return of {@code stop()} appears on the timeline. */
  static BackgroundCall begin(CheckContext context, DrivenWorker worker) {
    return BackgroundCall.start(
        "stop()", () -> worker.stop(() -> context.amqp().mark("stop() returned")));
  }

  /** Counts the handlers that began after {@code stop()} had returned. */
  static long countBegunAfterStop(Timeline timeline) {
    return timeline.stream()
        .dropWhile(event -> !event.is(EventKind.MARK))
        .filter(event -> event.is(EventKind.HANDLE_BEGINS))
        .count();
  }
}
