package mercury.tools.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What a round has shown.
 *
 * @param figures empty when it did not come to its end
 * @param complaints what is not as it must be; empty: everything is
 */
record EndToEndResult(
    EndToEndRound round, Optional<EndToEndFigures> figures, List<String> complaints) {

  EndToEndResult {
    complaints = List.copyOf(complaints);
  }

  /**
   * Plays a round, from the start of the environment to the end of all processes.
   *
   * @param progress told how many updates are handled
   */
  static EndToEndResult of(EndToEndRound round, IntConsumer progress) throws Exception {
    EndToEndPlan plan = EndToEndPlan.of(round);
    try (EndToEndEnvironment place = EndToEndEnvironment.open();
        BotProcessGroup crew = new BotProcessGroup(place)) {
      crew.start();
      EndToEndPlanRunner play = new EndToEndPlanRunner(round, place, crew);
      try {
        play.run(plan, progress);
      } catch (EndToEndPlanRunner.Stuck | ConditionTimeoutException e) {
        return new EndToEndResult(round, Optional.empty(), List.of(e.getMessage()));
      }
      EndToEndInspection inspection = new EndToEndInspection(place, plan, play);
      List<String> complaints = new ArrayList<>(inspection.running());
      complaints.addAll(crew.end());
      complaints.addAll(inspection.stopped());
      return new EndToEndResult(round, Optional.of(EndToEndFigures.of(play.journal())), complaints);
    }
  }

  /** With the complaints, a line for each, and how to play it again. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("seed ").append(round.seed()).append(": ");
    text.append(figures.map(EndToEndFigures::toString).orElse("it did not come to its end"));
    complaints.forEach(complaint -> text.append("\n✘ ").append(complaint));
    return text.append("\nagain with: ").append(round.arguments()).toString();
  }
}
