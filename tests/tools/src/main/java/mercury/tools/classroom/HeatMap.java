package mercury.tools.classroom;

import static java.util.stream.Collectors.joining;
import static mercury.harness.report.HtmlTemplate.escape;

import java.util.List;
import java.util.Locale;

/** The table of learners and checks. */
final class HeatMap {

  private final ClassFile graded;
  private final List<String> checks;

  HeatMap(ClassFile graded) {
    this.graded = graded;
    this.checks = graded.checks();
  }

  String html() {
    return "<tr><th>learner<th>points%s\n%s%s"
        .formatted(
            checks.stream()
                .map(id -> "<th class=\"check\"><span>%s</span>".formatted(escape(id)))
                .collect(joining()),
            graded.rows().stream().map(this::row).collect(joining()),
            shares());
  }

  private String row(ClassRow row) {
    String cells =
        row.isGraded()
            ? checks.stream().map(id -> cell(id, row)).collect(joining())
            : "<td class=\"note\" colspan=\"%s\">%s"
                .formatted(Math.max(1, checks.size()), escape(row.note()));
    return "<tr><th>%s<td class=\"score\">%s%s\n"
        .formatted(ClassPage.link(row.learner()), row.isGraded() ? points(row) : "–", cells);
  }

  private static String points(ClassRow row) {
    return row.bonus() == 0 ? "" + row.score() : "%s + %s".formatted(row.score(), row.bonus());
  }

  private static String cell(String id, ClassRow row) {
    String verdict = row.verdicts().getOrDefault(id, "OFF");
    String sign =
        switch (verdict) {
          case ClassRow.PASSED -> "✔";
          case ClassRow.FAILED -> "✘";
          default -> "–";
        };
    return "<td class=\"%s\" title=\"%s\">%s"
        .formatted(verdict.toLowerCase(Locale.ROOT), escape(id), sign);
  }

  /** The share of the graded submissions that pass each check, in percent. */
  private String shares() {
    List<ClassRow> rows = graded.graded();
    if (rows.isEmpty()) {
      return "";
    }
    return checks.stream()
        .map(id -> rows.stream().filter(row -> row.passed(id)).count())
        .map(passed -> "<td class=\"share\">%s".formatted(100 * passed / rows.size()))
        .collect(joining("", "<tr><th>passed, %<td>", "\n"));
  }
}
