package mercury.bench.measure;

import java.util.List;

/**
 * A contest whose entrants run alternately, so that all run under the same conditions.
 *
 * @param id the name of its plot
 * @param title what was measured
 * @param pace the kind of run
 * @param setting what the entrants' settings stand for
 * @param quantities the quantities that each run yields; ratios compare the first one
 * @param entrants the entrants; the first one of each setting is compared with the others
 * @param goals the performance goals
 */
public record Contest(
    String id,
    String title,
    Pace pace,
    String setting,
    List<MeasuredQuantity> quantities,
    List<Entrant> entrants,
    List<PerformanceGoal> goals) {

  /** The kind of run: as many messages as time allows, or a process from its start to its end. */
  public enum Pace {
    MESSAGES,
    PROCESSES
  }

  /** Creates a contest whose runs send messages. */
  public Contest(
      String id,
      String title,
      String setting,
      List<MeasuredQuantity> quantities,
      List<Entrant> entrants,
      List<PerformanceGoal> goals) {
    this(id, title, Pace.MESSAGES, setting, quantities, entrants, goals);
  }

  public Contest {
    quantities = List.copyOf(quantities);
    entrants = List.copyOf(entrants);
    goals = List.copyOf(goals);
  }

  /** The quantity that decides the contest. */
  public MeasuredQuantity main() {
    return quantities.get(0);
  }

  /** Returns whether some setting has more than one entrant. */
  public boolean hasPeers() {
    return entrants.stream().map(entrant -> entrant.key().setting()).distinct().count()
        < entrants.size();
  }

  /** Returns the entrant with which the others of a setting are compared. */
  public EntrantKey firstOf(String setting) {
    return entrants.stream()
        .map(Entrant::key)
        .filter(key -> key.setting().equals(setting))
        .findFirst()
        .orElseThrow();
  }
}
