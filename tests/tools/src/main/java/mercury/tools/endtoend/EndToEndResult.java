package mercury.tools.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The result of a round.
 *
 * @param figures the figures; empty if the round did not finish
 * @param complaints what is wrong; empty if everything is correct
 */
record EndToEndResult(
    EndToEndRound round, Optional<EndToEndFigures> figures, List<String> complaints) {

  EndToEndResult {
    complaints = List.copyOf(complaints);
  }

  /**
   * Runs a round, from the start of the environment to the end of all processes.
   *
   * @param progress receives the number of handled updates
   */
  static EndToEndResult of(EndToEndRound round, IntConsumer progress) throws Exception {
    EndToEndPlan plan = EndToEndPlan.of(round);
    try (EndToEndEnvironment environment = EndToEndEnvironment.open();
        BotProcessGroup processes = new BotProcessGroup(environment)) {
      processes.start();
      EndToEndPlanRunner runner = new EndToEndPlanRunner(round, environment, processes);
      try {
        runner.run(plan, progress);
      } catch (EndToEndPlanRunner.StuckException | ConditionTimeoutException e) {
        return new EndToEndResult(round, Optional.empty(), List.of(e.getMessage()));
      }
      EndToEndInspection inspection = new EndToEndInspection(environment, plan, runner);
      List<String> complaints = new ArrayList<>(inspection.inspectRunning());
      complaints.addAll(processes.end());
      complaints.addAll(inspection.inspectStopped());
      return new EndToEndResult(
          round, Optional.of(EndToEndFigures.of(runner.journal())), complaints);
    }
  }

  /** Returns the figures, a line for each complaint, and the arguments that repeat the round. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("seed ").append(round.seed()).append(": ");
    text.append(figures.map(EndToEndFigures::toString).orElse("it did not finish"));
    complaints.forEach(complaint -> text.append("\n✘ ").append(complaint));
    return text.append("\nagain with: ").append(round.arguments()).toString();
  }
}
