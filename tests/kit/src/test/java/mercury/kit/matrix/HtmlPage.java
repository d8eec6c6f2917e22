package mercury.kit.matrix;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mercury.harness.grade.Verdict;

/** The whole matrix as one self-contained page. */
final class HtmlPage {

  private HtmlPage() {}

  /**
   * The page.
   *
   * @param head what was graded, where and when
   */
  static String of(List<Row> rows, String head) throws IOException {
    return template()
        .replace("{head}", escape(head))
        .replace("{columns}", columns(rows))
        .replace("{rows}", rows.stream().map(HtmlPage::row).collect(joining()));
  }

  private static String columns(List<Row> rows) {
    return rows.stream()
        .limit(1)
        .flatMap(row -> row.verdicts().keySet().stream())
        .map(id -> "<th scope=\"col\"><span>%s</span></th>".formatted(escape(id)))
        .collect(joining());
  }

  private static String row(Row row) {
    String cells = row.verdicts().entrySet().stream().map(HtmlPage::cell).collect(joining());
    return "<tr class=\"%s\"><th scope=\"row\" title=\"%s\">%s</th>%s<td class=\"note\">%s</td></tr>\n"
        .formatted(
            row.wrong().isEmpty() ? "right" : "wrong",
            escape(row.solution().header().sentence()),
            escape(row.solution().name()),
            cells,
            escape(String.join("; ", row.wrong())));
  }

  private static String cell(Map.Entry<String, Verdict> cell) {
    return "<td class=\"%s\" title=\"%s\">%s</td>"
        .formatted(
            cell.getValue().name().toLowerCase(Locale.ROOT),
            escape(cell.getKey()),
            Cell.of(cell.getValue()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String template() throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream("matrix.html")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
