package mercury.harness.report;

import java.util.ArrayList;
import java.util.List;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.model.Verdict;

/** Draws the road of the drills, and the grade of one, for the terminal. */
public final class DrillBoard {

  private static final int BAR = 28;
  private static final String INDENT = "     ";

  private final TerminalStyle look;
  private final GraderMessages sentences;

  /** Draws for that terminal in that language. */
  public DrillBoard(TerminalStyle look, GraderMessages sentences) {
    this.look = look;
    this.sentences = sentences;
  }

  /**
   * Returns a bar, one sign for each step as long as it has room for all.
   *
   * @param key of the sentence beside it, with both numbers
   */
  public String bar(int solved, int all, String key) {
    int width = Math.min(BAR, all);
    int filled = all == 0 ? 0 : width * solved / all;
    return " [%s%s]  %s"
        .formatted(
            look.colour("green", "#".repeat(filled)),
            "-".repeat(width - filled),
            sentences.get(key, solved, all));
  }

  /** Returns a line of the list: its mark, its name and its title. */
  public String row(boolean solved, boolean next, String name, String title) {
    String mark = solved ? look.mark(Verdict.PASSED) : next ? look.plain(">") : " ";
    return " %s %-22s %s".formatted(mark, name, look.plain(title));
  }

  /** Returns what came of each check, and all that is known about the first that failed. */
  public List<String> verdict(Grade grade) {
    List<String> lines = new ArrayList<>();
    boolean explained = false;
    for (CheckResult result : grade.results()) {
      String title = look.mark(result.verdict()) + " " + result.check().title();
      lines.addAll(wrapped(" ", title));
      if (result.failure().isPresent() && !explained) {
        lines.addAll(
            new FailureLines(look, sentences, INDENT).whole(result.failure().orElseThrow()));
        explained = true;
      }
    }
    grade
        .diagnoses()
        .forEach(diagnosis -> lines.addAll(wrapped(INDENT, sentences.diagnosis(diagnosis))));
    return lines;
  }

  /** Returns a sentence in lines as wide as the terminal. */
  public List<String> wrapped(String indent, String text) {
    return TextWrapper.lines(look.plain(text), look.width() - indent.length()).stream()
        .map(line -> indent + line)
        .toList();
  }
}
