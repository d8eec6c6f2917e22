package mercury.bench.page;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Entrant;
import mercury.bench.measure.Key;
import mercury.bench.measure.Outcome;
import mercury.bench.measure.Quantity;

/** What came of a contest, in Markdown. */
public final class Tables {

  private Tables() {}

  /** Every entrant, with the ratio of the first of its setting to it. */
  public static String of(Outcome outcome) {
    Contest contest = outcome.contest();
    String units =
        contest.quantities().stream().map(unit -> unit.unit() + " | ").collect(joining());
    return "| %s | who | %sratio |\n| --: | --- |%s --: |\n%s"
        .formatted(
            contest.setting(),
            units,
            " --: |".repeat(contest.quantities().size()),
            contest.entrants().stream()
                .map(Entrant::key)
                .map(key -> row(outcome, key))
                .collect(joining()));
  }

  /** What was aimed at; empty when there was nothing. */
  public static String goals(Outcome outcome) {
    if (outcome.contest().goals().isEmpty()) {
      return "";
    }
    return "| goal | measured | |\n| --- | --: | --- |\n"
        + outcome.contest().goals().stream().map(goal -> goal.row(outcome)).collect(joining());
  }

  private static String row(Outcome outcome, Key key) {
    Contest contest = outcome.contest();
    String values =
        contest.quantities().stream()
            .map(quantity -> cell(outcome, key, quantity) + " | ")
            .collect(joining());
    return "| %s | %s | %s%s |\n".formatted(key.setting(), key.who(), values, ratio(outcome, key));
  }

  private static String cell(Outcome outcome, Key key, Quantity quantity) {
    return outcome.of(key, quantity).show(quantity::show);
  }

  private static String ratio(Outcome outcome, Key key) {
    Key first = outcome.contest().firstOf(key.setting());
    if (first.equals(key)) {
      return "";
    }
    return outcome.ratio(first, key).show(ratio -> String.format(Locale.ROOT, "%.2f", ratio));
  }
}
