package mercury.bench.measure;

import java.util.List;

/**
 * Contestants whose runs are interleaved, so that each meets the same machine.
 *
 * @param id names its plot
 * @param title what was measured
 * @param pace what a run is
 * @param setting what the settings of the entrants are
 * @param quantities what each run yields; ratios are of the first
 * @param entrants who takes part; of those with one setting the first is compared with the others
 * @param goals what is aimed at
 */
public record Contest(
    String id,
    String title,
    Pace pace,
    String setting,
    List<MeasuredQuantity> quantities,
    List<Entrant> entrants,
    List<PerformanceGoal> goals) {

  /** What a run is: as many messages as time allows, or a process from its start to its end. */
  public enum Pace {
    MESSAGES,
    PROCESSES
  }

  /** Of messages. */
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

  /** What the contest is decided by. */
  public MeasuredQuantity main() {
    return quantities.get(0);
  }

  /** Whether some setting has more than one entrant. */
  public boolean hasPeers() {
    return entrants.stream().map(entrant -> entrant.key().setting()).distinct().count()
        < entrants.size();
  }

  /** Whom the entrants of a setting are compared with. */
  public EntrantKey firstOf(String setting) {
    return entrants.stream()
        .map(Entrant::key)
        .filter(key -> key.setting().equals(setting))
        .findFirst()
        .orElseThrow();
  }
}
