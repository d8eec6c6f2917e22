package mercury.bench.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mercury.bench.measure.ContestOutcome;

/**
 * A scenario's section of the page.
 *
 * @param mark its name on the page; its prefix also begins the names of the plots
 * @param head a line that says where, when and how it was measured
 * @param outcomes the outcomes of the scenario's contests
 */
public record ScenarioSection(String mark, String head, List<ContestOutcome> outcomes) {

  private static final String PLOTS = "plots";

  /** Returns the tables without the plots. */
  public String text() {
    StringBuilder text = new StringBuilder(head).append("\n");
    outcomes.forEach(outcome -> text.append("\n").append(tables(outcome)));
    return text.toString();
  }

  /** Writes the tables into the page and the plots next to it. */
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

  /**
   * Returns the file name of a plot. The mark's prefix, if it has one, distinguishes the brokers.
   */
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
