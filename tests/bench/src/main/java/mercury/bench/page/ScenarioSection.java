package mercury.bench.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mercury.bench.measure.ContestOutcome;

/**
 * A scenario's part of the page.
 *
 * @param mark names it there, and begins the names of its plots
 * @param head where, when and how it was measured
 * @param outcomes of the scenario's contests
 */
public record ScenarioSection(String mark, String head, List<ContestOutcome> outcomes) {

  private static final String PLOTS = "plots";

  /** The tables, with their plots left out. */
  public String text() {
    StringBuilder text = new StringBuilder(head).append("\n");
    outcomes.forEach(outcome -> text.append("\n").append(tables(outcome)));
    return text.toString();
  }

  /** Writes the tables into the page and the plots beside it. */
  public void writeTo(FiguresPage page) throws IOException {
    Path plots = page.file().resolveSibling(PLOTS);
    StringBuilder text = new StringBuilder(head).append("\n");
    for (ContestOutcome outcome : outcomes) {
      String name = plot(outcome.contest().id());
      ContestPlot.write(outcome, plots.resolve(name));
      text.append("\n![%s](%s/%s)\n\n".formatted(outcome.contest().title(), PLOTS, name));
      text.append(tables(outcome));
    }
    page.replace(mark, text.toString());
  }

  /** The mark's own prefix, if it has one, tells the brokers apart. */
  private String plot(String contest) {
    int end = mark.indexOf('-');
    return mark.substring(0, end + 1) + contest + ".svg";
  }

  private static String tables(ContestOutcome outcome) {
    String goals = ContestTables.goals(outcome);
    return "**%s**\n\n%s%s"
        .formatted(
            outcome.contest().title(),
            ContestTables.of(outcome),
            goals.isEmpty() ? "" : "\n" + goals);
  }
}
