package mercury.bench.page;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mercury.bench.measure.Contest;
import mercury.bench.measure.ContestOutcome;
import mercury.bench.measure.EntrantKey;
import mercury.bench.measure.MeasuredQuantity;

/** Formats a contest's outcome in Markdown. */
public final class ContestTables {

  private ContestTables() {}

  /**
   * Returns a row for every entrant, with the ratio of its setting's first entrant to it if there
   * are several.
   */
  public static String of(ContestOutcome outcome) {
    Contest contest = outcome.contest();
    List<String> head = new ArrayList<>(List.of(contest.setting(), "who"));
    List<String> rule = new ArrayList<>(List.of("--:", "---"));
    for (MeasuredQuantity quantity : contest.quantities()) {
      head.add(quantity.unit());
      rule.add("--:");
    }
    if (contest.hasPeers()) {
      head.add("ratio");
      rule.add("--:");
    }
    String rows =
        contest.entrants().stream().map(entrant -> row(outcome, entrant.key())).collect(joining());
    return line(head) + line(rule) + rows;
  }

  /** Returns the table of goals; empty if there are none. */
  public static String goals(ContestOutcome outcome) {
    if (outcome.contest().goals().isEmpty()) {
      return "";
    }
    return "| goal | measured | |\n| --- | --: | --- |\n"
        + outcome.contest().goals().stream().map(goal -> goal.row(outcome)).collect(joining());
  }

  private static String row(ContestOutcome outcome, EntrantKey key) {
    List<String> cells = new ArrayList<>(List.of(key.setting(), key.who()));
    for (MeasuredQuantity quantity : outcome.contest().quantities()) {
      cells.add(outcome.of(key, quantity).show(quantity::show));
    }
    if (outcome.contest().hasPeers()) {
      cells.add(ratio(outcome, key));
    }
    return line(cells);
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String ratio(ContestOutcome outcome, EntrantKey key) {
    EntrantKey first = outcome.contest().firstOf(key.setting());
    if (first.equals(key)) {
      return "";
    }
    return outcome.ratio(first, key).show(ratio -> String.format(Locale.ROOT, "%.2f", ratio));
  }
}
