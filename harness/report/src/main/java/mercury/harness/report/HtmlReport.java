package mercury.harness.report;

import static mercury.harness.report.HtmlTemplate.escape;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Failure;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.model.Verdict;

/** The grade as one self-contained page. */
final class HtmlReport {

  private final Grade grade;
  private final GraderMessages sentences;

  private HtmlReport(Grade grade, GraderMessages sentences) {
    this.grade = grade;
    this.sentences = sentences;
  }

  static String of(Grade grade, GraderMessages sentences, String language) throws IOException {
    HtmlReport html = new HtmlReport(grade, sentences);
    return HtmlTemplate.fill(
        HtmlReport.class,
        "report.html",
        Map.of(
            "language", escape(language),
            "title", escape(html.title()),
            "share", Integer.toString(grade.max() == 0 ? 0 : 100 * grade.score() / grade.max()),
            "known", html.known(),
            "checks", html.checks()));
  }

  private String title() {
    String bonus = grade.bonus() == 0 ? "" : " + " + grade.bonus();
    return "%s: %s / %s%s".formatted(grade.suite(), grade.score(), grade.max(), bonus);
  }

  private String known() {
    return grade.diagnoses().stream()
        .map(
            diagnosis ->
                "<p class=\"known\">%s</p>\n".formatted(escape(sentences.diagnosis(diagnosis))))
        .collect(Collectors.joining());
  }

  private String checks() {
    return grade.results().stream().map(this::check).collect(Collectors.joining());
  }

  private String check(CheckResult result) {
    String head =
        "<summary><b>%s</b> <span>%s</span> <i>%s%s</i></summary>\n"
            .formatted(
                escape(result.check().id()),
                escape(title(result)),
                result.check().bonus() ? "+" : "",
                result.check().points());
    return "<details class=\"%s\"%s>%s%s</details>\n"
        .formatted(
            result.verdict().name().toLowerCase(Locale.ROOT),
            result.verdict() == Verdict.FAILED ? " open" : "",
            head,
            result.failure().map(this::failure).orElse(""));
  }

  private String title(CheckResult result) {
    return switch (result.verdict()) {
      case PASSED, FAILED -> result.check().title();
      case CANT_TELL ->
          result.check().title() + " (" + sentences.get("after", result.check().dependsOn()) + ")";
      case ENVIRONMENT -> result.check().title() + " (" + sentences.get("environment") + ")";
      case OFF -> result.check().title() + " (" + sentences.get("off") + ")";
    };
  }

  private String failure(Failure failure) {
    String list =
        row("expected", failure.expected())
            + row("was", failure.was())
            + row("where", String.join("\n", failure.frames()))
            + row("why", failure.why())
            + row("read", failure.read());
    String drawing =
        failure.wire().isEmpty()
            ? ""
            : SequenceDiagram.of(failure.wire(), sentences.get("code"), sentences.get("broker"));
    return "<dl>" + list + "</dl>\n" + drawing;
  }

  private String row(String key, String text) {
    return text.isEmpty()
        ? ""
        : "<dt>%s</dt><dd>%s</dd>\n".formatted(escape(sentences.get(key)), escape(text));
  }
}
