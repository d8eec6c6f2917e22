package mercury.tools.classroom;

import static java.util.stream.Collectors.joining;
import static mercury.harness.report.HtmlTemplate.escape;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mercury.harness.report.HtmlTemplate;

/** The page of a class. */
final class ClassPage {

  private final ClassFile graded;

  private ClassPage(ClassFile graded) {
    this.graded = graded;
  }

  static String of(ClassFile graded) throws IOException {
    ClassPage page = new ClassPage(graded);
    return HtmlTemplate.fill(
        ClassPage.class,
        "class.html",
        Map.of(
            "title", escape(graded.exercise() + ": submissions " + graded.rows().size()),
            "summary", page.summary(),
            "moves", page.moves(),
            "second", page.second(),
            "pairs", page.pairs(),
            "points", new PointsChart(graded.graded()).html(),
            "mistakes", new MistakeList(graded.rows()).html(),
            "stuck", page.stuck(),
            "heat", new HeatMap(graded).html()));
  }

  /** The number of submissions in each state. */
  private String summary() {
    Map<String, Integer> states = new TreeMap<>();
    graded.rows().forEach(row -> states.merge(row.state().title(), 1, Integer::sum));
    return states.entrySet().stream()
        .map(state -> "%s %s".formatted(state.getKey(), state.getValue()))
        .collect(joining(" · ", "<p>", "</p>\n"));
  }

  private String moves() {
    if (graded.moves().isEmpty()) {
      return "";
    }
    return graded.moves().stream()
        .map(ClassPage::move)
        .collect(joining("", "<h2>Since the last time</h2>\n<ul>", "</ul>\n"));
  }

  /** The disagreements of the second grading, if there was one. */
  private String second() {
    SecondGrading second = graded.second();
    return second.count() == 0
        ? ""
        : second.disagreements().stream()
            .map(ClassPage::move)
            .collect(
                joining(
                    "",
                    "<h2>Graded again: %s</h2>\n<p>Otherwise: %s.</p>\n<ul>"
                        .formatted(second.count(), second.disagreements().size()),
                    "</ul>\n"));
  }

  private String pairs() {
    return graded.pairs().isEmpty()
        ? ""
        : graded.pairs().stream()
            .map(ClassPage::pair)
            .collect(joining("", "<h2>Near-identical solutions</h2>\n<ol>", "</ol>\n"));
  }

  private static String pair(SimilarPair pair) {
    return "<li><a href=\"%s\">%s</a>: %s and %s\n"
        .formatted(pair.link(), pair.percent(), link(pair.first()), link(pair.second()));
  }

  private static String move(ClassMove move) {
    return "<li>%s: %s → %s%s%s\n"
        .formatted(
            link(move.learner()),
            move.before(),
            move.now(),
            ids("passed", " ✔ ", move.mended()),
            ids("failed", " ✘ ", move.broken()));
  }

  private static String ids(String style, String sign, List<String> ids) {
    return ids.isEmpty()
        ? ""
        : "<span class=\"%s\">%s%s</span>".formatted(style, sign, escape(String.join(" ", ids)));
  }

  /** The checks at which learners are, with all who are there. */
  private String stuck() {
    Map<String, StringBuilder> learners = new LinkedHashMap<>();
    graded.checks().forEach(id -> learners.put(id, new StringBuilder()));
    for (ClassRow row : graded.rows()) {
      row.stuckAt().ifPresent(id -> learners.get(id).append(' ').append(link(row.learner())));
    }
    learners.values().removeIf(StringBuilder::isEmpty);
    return learners.entrySet().stream()
        .map(at -> "<tr><th>%s<td>%s\n".formatted(escape(at.getKey()), at.getValue()))
        .collect(joining());
  }

  /** Returns a link to what the grader has to say to that learner. */
  static String link(String learner) {
    return "<a href=\"%s\">%s</a>".formatted(RowStore.link(learner), escape(learner));
  }
}
