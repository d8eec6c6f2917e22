package mercury.tools.classroom;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static mercury.harness.report.HtmlTemplate.escape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mercury.harness.report.HtmlTemplate;

/** The page of a class: points, frequent mistakes, a heat map of learners and checks. */
final class ClassPage {

  private static final int STEP = 10;

  private final List<ClassRow> rows;
  private final List<String> checks;

  private ClassPage(List<ClassRow> rows) {
    this.rows = rows;
    this.checks = checks(rows);
  }

  static String of(String exercise, List<ClassRow> rows) throws IOException {
    ClassPage page = new ClassPage(rows);
    return HtmlTemplate.fill(
        ClassPage.class,
        "class.html",
        Map.of(
            "title", escape(exercise + ": submissions " + rows.size()),
            "points", page.points(),
            "mistakes", page.mistakes(),
            "head", page.head(),
            "rows", rows.stream().map(page::row).collect(joining())));
  }

  /** Returns the ids of the checks that any row has a verdict of, in the order of the suite. */
  static List<String> checks(List<ClassRow> rows) {
    LinkedHashSet<String> ids = new LinkedHashSet<>();
    rows.forEach(row -> ids.addAll(row.verdicts().keySet()));
    return List.copyOf(ids);
  }

  /** A bar for each ten points, how many learners have so many. */
  private String points() {
    Map<Integer, List<ClassRow>> groups =
        rows.stream().filter(ClassRow::isGraded).collect(groupingBy(r -> r.score() / STEP));
    StringBuilder bars = new StringBuilder();
    for (int group = 0; group <= 100 / STEP; group++) {
      int count = groups.getOrDefault(group, List.of()).size();
      bars.append(
          "<tr><th>%s<td><meter max=\"%s\" value=\"%s\"></meter> %s\n"
              .formatted(
                  group == 100 / STEP ? "100" : "%s–%s".formatted(group * STEP, group * STEP + 9),
                  rows.size(),
                  count,
                  count));
    }
    return bars.toString();
  }

  /** The known mistakes, the most frequent one first, with two learners each. */
  private String mistakes() {
    Map<String, List<String>> learners = new LinkedHashMap<>();
    for (ClassRow row : rows) {
      for (String mistake : row.mistakes()) {
        learners.computeIfAbsent(mistake, m -> new ArrayList<>()).add(row.learner());
      }
    }
    return learners.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
        .map(
            entry ->
                "<li><b>%s</b> × %s <small>(%s)</small>\n"
                    .formatted(
                        entry.getValue().size(),
                        escape(entry.getKey()),
                        entry.getValue().stream().limit(2).map(this::link).collect(joining(", "))))
        .collect(joining());
  }

  private String head() {
    return checks.stream()
        .map(id -> "<th class=\"check\"><span>%s</span>".formatted(escape(id)))
        .collect(joining());
  }

  private String row(ClassRow row) {
    String cells =
        row.isGraded()
            ? checks.stream().map(id -> cell(id, row)).collect(joining())
            : "<td class=\"note\" colspan=\"%s\">%s"
                .formatted(Math.max(1, checks.size()), escape(row.note()));
    return "<tr><th>%s<td class=\"score\">%s%s\n"
        .formatted(
            row.isGraded() ? link(row.learner()) : escape(row.learner()),
            row.isGraded() ? points(row) : "–",
            cells);
  }

  private static String points(ClassRow row) {
    return row.bonus() == 0 ? "" + row.score() : "%s + %s".formatted(row.score(), row.bonus());
  }

  private static String cell(String id, ClassRow row) {
    String verdict = row.verdicts().getOrDefault(id, "OFF");
    String sign =
        switch (verdict) {
          case "PASSED" -> "✔";
          case "FAILED" -> "✘";
          default -> "–";
        };
    return "<td class=\"%s\" title=\"%s\">%s"
        .formatted(verdict.toLowerCase(Locale.ROOT), escape(id), sign);
  }

  private String link(String learner) {
    return "<a href=\"%s\">%s</a>".formatted(RowStore.link(learner), escape(learner));
  }
}
