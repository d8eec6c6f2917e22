package mercury.drills.changelevel;

import java.util.List;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.WireEvent;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code change_level}. */
@CheckSuite(texts = "mercury.drills.changelevel.checks", patience = DrillPatience.MILLIS)
class ChangeLevelTest {

  @Graded(id = "D1", points = 50)
  void only_events_of_the_new_level_arrive(CheckContext context) throws Exception {
    DrivenProgram program = program(context);
    program.call("listenTo", "info");
    program.call("listenTo", "error");
    for (String level : List.of("debug", "info", "error")) {
      DrillQueues.publish(context, context.uniqueName(), level, level);
    }
    String first = program.awaitCall().text();
    context.require(first.equals("error"), "old", first);
  }

  @Graded(id = "D2", points = 50, dependsOn = "D1")
  void no_event_of_the_new_level_is_missed(CheckContext context) throws Exception {
    DrivenProgram program = program(context);
    program.call("listenTo", "error");
    List<WireEvent> changes =
        context.amqp().timeline().of(EventKind.QUEUE_BIND, EventKind.QUEUE_UNBIND);
    boolean gap =
        changes.size() > 1
            && changes.get(1).is(EventKind.QUEUE_UNBIND)
            && key(changes.get(1)).equals("debug");
    context.require(!gap, "gap");
    program.call("listenTo", "error");
    DrillQueues.publish(context, context.uniqueName(), "error", "error");
    program.awaitCall("deaf");
  }

  private static String key(WireEvent change) {
    return change.detail(EventDetail.Binding.class).routingKey();
  }

  private static DrivenProgram program(CheckContext context) throws Exception {
    return DrivenProgram.onQueue(context, "ChangeLevel", call -> {}, "debug");
  }
}
