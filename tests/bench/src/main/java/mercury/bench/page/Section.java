package mercury.bench.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mercury.bench.measure.Outcome;

/**
 * A scenario's part of the page.
 *
 * @param mark names it there, and begins the names of its plots
 * @param head where, when and how it was measured
 * @param outcomes of the scenario's contests
 */
public record Section(String mark, String head, List<Outcome> outcomes) {

  private static final String PLOTS = "plots";

  /** The tables, with their plots left out. */
  public String text() {
    StringBuilder text = new StringBuilder(head).append("\n");
    outcomes.forEach(outcome -> text.append("\n").append(tables(outcome)));
    return text.toString();
  }

  /** Writes the tables into the page and the plots beside it. */
  public void writeTo(Page page) throws IOException {
    Path plots = page.file().resolveSibling(PLOTS);
    StringBuilder text = new StringBuilder(head).append("\n");
    for (Outcome outcome : outcomes) {
      String name = plot(outcome.contest().id());
      Plot.write(outcome, plots.resolve(name));
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

  private static String tables(Outcome outcome) {
    String goals = Tables.goals(outcome);
    return "**%s**\n\n%s%s"
        .formatted(
            outcome.contest().title(), Tables.of(outcome), goals.isEmpty() ? "" : "\n" + goals);
  }
}
