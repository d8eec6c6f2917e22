package mercury.harness.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.harness.model.Check;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.model.Verdict;

/**
 * A row of the board for each check that says something by itself; the checks that can tell nothing
 * share one row for each reason, below the check that is the reason.
 */
final class CheckRows {

  private static final int MARGINS = 8;

  /** Ids take at most this part of a line; the title of a longer one goes below it. */
  private static final int MOST_OF_WIDTH = 5;

  private final Grade grade;
  private final TerminalStyle look;
  private final GraderMessages sentences;
  private final int idWidth;
  private final Map<String, List<CheckResult>> silent;

  CheckRows(Grade grade, TerminalStyle look, GraderMessages sentences) {
    this.grade = grade;
    this.look = look;
    this.sentences = sentences;
    this.idWidth =
        Math.min(
            look.width() / MOST_OF_WIDTH,
            grade.results().stream()
                .mapToInt(result -> result.check().id().length())
                .max()
                .orElse(2));
    this.silent =
        grade.results().stream()
            .filter(CheckRows::isSilent)
            .collect(groupingBy(grade::reason, LinkedHashMap::new, toList()));
  }

  List<String> lines() {
    Optional<CheckResult> next = grade.next();
    FailureLines failures = new FailureLines(look, sentences, indent());
    List<String> lines = new ArrayList<>();
    for (CheckResult result : grade.results()) {
      if (!isSilent(result)) {
        lines.addAll(row(result.verdict(), result.check().id(), title(result), points(result)));
        result
            .failure()
            .filter(failure -> !next.equals(Optional.of(result)))
            .ifPresent(failure -> lines.addAll(failures.brief(failure)));
        lines.addAll(folded(silent.remove(result.check().id())));
      }
    }
    silent.values().forEach(rest -> lines.addAll(folded(rest)));
    return lines;
  }

  private static boolean isSilent(CheckResult result) {
    return result.verdict() == Verdict.CANT_TELL || result.verdict() == Verdict.ENVIRONMENT;
  }

  private List<String> folded(List<CheckResult> checks) {
    if (checks == null) {
      return List.of();
    }
    CheckResult first = checks.get(0);
    String reason =
        first.verdict() == Verdict.ENVIRONMENT
            ? sentences.get("environment")
            : sentences.get("after", grade.reason(first));
    if (checks.size() == 1) {
      return row(first.verdict(), first.check().id(), reason, points(first));
    }
    String ids = checks.stream().map(result -> result.check().id()).collect(joining(", "));
    int points =
        checks.stream()
            .map(CheckResult::check)
            .filter(c -> !c.bonus())
            .mapToInt(Check::points)
            .sum();
    return row(first.verdict(), "", reason + ": " + ids, Integer.toString(points));
  }

  private List<String> row(Verdict verdict, String id, String title, String points) {
    int room = look.width() - idWidth - points.length() - MARGINS;
    List<String> parts = new ArrayList<>(TextWrapper.lines(look.plain(title), room));
    if (id.length() > idWidth) {
      parts.add(0, "");
    }
    String first = " x " + id + " ".repeat(Math.max(0, idWidth - id.length()) + 2) + parts.get(0);
    List<String> lines = new ArrayList<>();
    lines.add(look.twoEnds(first, points).replaceFirst("x", look.mark(verdict)));
    parts.stream().skip(1).forEach(more -> lines.add(indent() + more));
    return lines;
  }

  private String title(CheckResult result) {
    return result.verdict() == Verdict.OFF
        ? result.check().title() + ", " + sentences.get("off")
        : result.check().title();
  }

  private static String points(CheckResult result) {
    return (result.check().bonus() ? "+" : "") + result.check().points();
  }

  private String indent() {
    return " ".repeat(idWidth + 5);
  }
}
