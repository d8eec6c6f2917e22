package mercury.kit.grade;

import java.util.List;
import java.util.Optional;
import mercury.harness.model.Check;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Failure;
import mercury.harness.model.Grade;
import mercury.harness.model.MistakeDiagnosis;
import mercury.harness.model.TraceEvent;
import mercury.harness.model.Verdict;

/** A grade with one check of each verdict, its texts longer than a line is wide. */
final class SampleGrades {

  private SampleGrades() {}

  static Grade grade() {
    return new Grade(
        "task",
        List.of(
            result("C1", 40, false, Verdict.PASSED, Optional.empty()),
            result("W5.parallel", 50, false, Verdict.FAILED, Optional.of(failure())),
            result("W6", 10, false, Verdict.CANT_TELL, Optional.empty()),
            result("W8", 10, true, Verdict.OFF, Optional.empty())),
        List.of("printed by the learner's code, with <b>markup</b> & more"),
        List.of(new MistakeDiagnosis("mercury.task.Worker", List.of("Handlers take turns."))));
  }

  private static CheckResult result(
      String id, int points, boolean bonus, Verdict verdict, Optional<Failure> failure) {
    String title =
        "capacity handlers run at once, and no more, " + "which is a long title ".repeat(4);
    return new CheckResult(
        new Check(id, title, points, "W3", bonus, "mercury.task.Worker"), verdict, failure);
  }

  private static Failure failure() {
    return new Failure(
        "serial",
        "2 handlers running together " + "and some more words ".repeat(8),
        "1: the second message waited for the <first> handler",
        "the Java client gives the consumers of a channel one message at a time",
        "lessons/qos/README.md#parallel-handlers",
        List.of(
            new TraceEvent(1100, 1, "client", "CHANNEL_OPEN", "open channel", ""),
            new TraceEvent(1200, 1, "broker", "DELIVER", "deliver #1", "from tasks"),
            new TraceEvent(1300, 0, "check", "HANDLE_BEGINS", "handle #1 begins", ""),
            new TraceEvent(2500, 1, "client", "ACK", "ack #1", "tag 1")),
        List.of("Worker.start (Worker.java:57)"));
  }
}
