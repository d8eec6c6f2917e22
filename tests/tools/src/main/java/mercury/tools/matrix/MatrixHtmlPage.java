package mercury.tools.matrix;

import static java.util.stream.Collectors.joining;
import static mercury.harness.report.HtmlTemplate.escape;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mercury.harness.model.Verdict;
import mercury.harness.report.HtmlTemplate;
import mercury.tools.solution.MatrixRow;

/** The whole matrix as one self-contained page. */
final class MatrixHtmlPage {

  private MatrixHtmlPage() {}

  /**
   * Returns the page.
   *
   * @param head the heading: what was graded, where and when
   */
  static String of(List<MatrixRow> rows, String head) throws IOException {
    return HtmlTemplate.fill(
        MatrixHtmlPage.class,
        "matrix.html",
        Map.of(
            "head", escape(head),
            "columns", checks(rows).map(MatrixHtmlPage::column).collect(joining()),
            "rows", rows.stream().map(row -> row(row, checks(rows))).collect(joining())));
  }

  /** All checks: some rows may have fewer. */
  private static Stream<String> checks(List<MatrixRow> rows) {
    return rows.stream().map(MatrixRow::verdicts).max(Comparator.comparingInt(Map::size)).stream()
        .flatMap(verdicts -> verdicts.keySet().stream());
  }

  private static String column(String id) {
    return "<th scope=\"col\"><span>%s</span></th>".formatted(escape(id));
  }

  private static String row(MatrixRow row, Stream<String> checks) {
    String cells = checks.map(id -> cell(id, row.verdicts().get(id))).collect(joining());
    return "<tr class=\"%s\"><th scope=\"row\" title=\"%s\">%s</th>%s<td class=\"note\">%s</td></tr>\n"
        .formatted(
            row.wrong().isEmpty() ? "right" : "wrong",
            escape(row.solution().header().sentence()),
            escape(row.solution().name()),
            cells,
            escape(String.join("; ", row.wrong())));
  }

  private static String cell(String id, Verdict verdict) {
    return verdict == null
        ? "<td></td>"
        : "<td class=\"%s\" title=\"%s\">%s</td>"
            .formatted(
                verdict.name().toLowerCase(Locale.ROOT), escape(id), VerdictSymbol.of(verdict));
  }
}
