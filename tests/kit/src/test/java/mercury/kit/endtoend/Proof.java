package mercury.kit.endtoend;

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
record Proof(Round round, Optional<Figures> figures, List<String> complaints) {

  Proof {
    complaints = List.copyOf(complaints);
  }

  /**
   * Plays a round, from the start of the environment to the end of all processes.
   *
   * @param progress told how many updates are handled
   */
  static Proof of(Round round, IntConsumer progress) throws Exception {
    Plan plan = Plan.of(round);
    try (Place place = Place.open();
        Crew crew = new Crew(place)) {
      crew.start();
      Play play = new Play(round, place, crew);
      try {
        play.run(plan, progress);
      } catch (Play.Stuck | ConditionTimeoutException e) {
        return new Proof(round, Optional.empty(), List.of(e.getMessage()));
      }
      Inspection inspection = new Inspection(place, plan, play);
      List<String> complaints = new ArrayList<>(inspection.running());
      complaints.addAll(crew.end());
      complaints.addAll(inspection.stopped());
      return new Proof(round, Optional.of(Figures.of(play.journal())), complaints);
    }
  }

  /** With the complaints, a line for each, and how to play it again. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("seed ").append(round.seed()).append(": ");
    text.append(figures.map(Figures::toString).orElse("it did not come to its end"));
    complaints.forEach(complaint -> text.append("\n✘ ").append(complaint));
    return text.append("\nagain with: ").append(round.arguments()).toString();
  }
}
