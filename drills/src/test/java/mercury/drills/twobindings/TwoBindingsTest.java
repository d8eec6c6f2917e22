package mercury.drills.twobindings;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mercury.drills.DrillPatience;
import mercury.drills.DrillQueues;
import mercury.drills.DrivenProgram;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The checks of {@code two_bindings}. */
@CheckSuite(texts = "mercury.drills.twobindings.checks", patience = DrillPatience.MILLIS)
class TwoBindingsTest {

  @Graded(id = "D1", points = 100)
  void each_event_that_matters_rings_once(CheckContext context) throws Exception {
    DrivenProgram program = DrivenProgram.onQueue(context, "TwoBindings", call -> {});
    List<String> wanted = List.of("kern.critical", "mail.critical", "kern.info", "kern.net.up");
    for (String key :
        List.of("mail.info", "kern.critical", "mail.critical", "kern.info", "kern.net.up")) {
      DrillQueues.publish(context, context.uniqueName(), key, key);
    }
    Set<String> rung = new TreeSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      String key = next(program, wanted, rung);
      context.require(wanted.contains(key), "unasked", key);
      context.require(rung.add(key), "twice", key);
    }
    DrillQueues.publish(context, context.uniqueName(), "kern.end", "kern.end");
    String last = program.awaitCall().text();
    context.require(last.equals("kern.end"), "twice", last);
  }

  private static String next(DrivenProgram program, List<String> wanted, Set<String> rung)
      throws InterruptedException {
    try {
      return program.awaitCall().text();
    } catch (CheckFailedError none) {
      Set<String> missing = new TreeSet<>(wanted);
      missing.removeAll(rung);
      throw new CheckFailedError("missed", String.join(", ", missing));
    }
  }
}
