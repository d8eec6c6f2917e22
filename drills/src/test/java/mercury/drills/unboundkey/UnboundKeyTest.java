package mercury.drills.unboundkey;

import java.util.List;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventDetail;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code unbound_key}. */
@CheckSuite(texts = "mercury.drills.unboundkey.checks", patience = DrillPatience.MILLIS)
class UnboundKeyTest {

  @Graded(id = "D1", points = 50)
  void events_of_each_level_that_was_asked_for_arrive(CheckContext context) throws Exception {
    DrivenProgram program =
        DrivenProgram.onQueue(context, "UnboundKey", call -> {}, "error,warning");
    for (String level : List.of("warning", "error")) {
      DrillQueues.publish(context, context.uniqueName(), level, "an event of level " + level);
      requireHeard(context, program, level);
    }
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void events_of_no_other_level_arrive(CheckContext context) throws Exception {
    DrivenProgram program =
        DrivenProgram.onQueue(context, "UnboundKey", call -> {}, "error,warning");
    for (String level : List.of("info", "debug", "error")) {
      DrillQueues.publish(context, context.uniqueName(), level, level);
    }
    String first = program.awaitCall().text();
    context.require(first.equals("error"), "unasked", first);
  }

  private static void requireHeard(CheckContext context, DrivenProgram program, String level)
      throws InterruptedException {
    try {
      program.awaitCall();
    } catch (CheckFailedError none) {
      List<String> keys =
          context.amqp().timeline().details(EventDetail.Binding.class).stream()
              .map(EventDetail.Binding::routingKey)
              .toList();
      throw new CheckFailedError(
          keys.contains(level) ? "lost" : "unbound", level, String.join("', '", keys));
    }
  }
}
