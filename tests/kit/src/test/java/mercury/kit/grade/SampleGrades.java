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
            result("C1", "", 40, Verdict.PASSED, Optional.empty()),
            result("W5.parallel", "", 20, Verdict.FAILED, Optional.of(failure())),
            result("W6", "W5.parallel", 10, Verdict.CANT_TELL, Optional.empty()),
            result("W7", "W6", 5, Verdict.CANT_TELL, Optional.empty()),
            result("W8", "", 10, Verdict.OFF, Optional.empty()),
            result("L1", "", 22, Verdict.FAILED, Optional.of(nothing())),
            result("L2", "L1", 3, Verdict.CANT_TELL, Optional.empty())),
        List.of("printed by the learner's code, with <b>markup</b> & more"),
        List.of(new MistakeDiagnosis("mercury.task.Worker", List.of("Handlers take turns."))));
  }

  private static CheckResult result(
      String id, String dependsOn, int points, Verdict verdict, Optional<Failure> failure) {
    String title =
        "capacity handlers run at once, and no more, " + "which is a long title ".repeat(4);
    return new CheckResult(
        new Check(id, title, points, dependsOn, verdict == Verdict.OFF, "mercury.task.Worker"),
        verdict,
        failure);
  }

  private static Failure failure() {
    return new Failure(
        "serial",
        "2 handlers running together " + "and some more words ".repeat(8),
        "1: the second message waited for the <first> handler",
        "the Java client gives the consumers of a channel one message at a time",
        "lessons/qos/README.md#parallel-handlers",
        "start(): IOException: no route",
        List.of(
            new TraceEvent(1100, 1, "client", "CHANNEL_OPEN", "open channel", "", false),
            new TraceEvent(1200, 1, "broker", "DELIVER", "deliver #1", "from tasks", false),
            new TraceEvent(1300, 0, "check", "HANDLE_BEGINS", "handle #1 begins", "", false),
            new TraceEvent(2500, 1, "client", "ACK", "ack #1", "tag 1", true)),
        List.of("Worker.start (Worker.java:57)"),
        List.of());
  }

  private static Failure nothing() {
    return Failure.ofMode("none", "nothing came");
  }
}
