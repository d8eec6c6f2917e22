package mercury.harness.report;

import static mercury.harness.report.HtmlTemplate.escape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  private final Path folder;

  private HtmlReport(Grade grade, GraderMessages sentences, Path folder) {
    this.grade = grade;
    this.folder = folder;
    this.sentences = sentences;
  }

  /**
   * Returns the page.
   *
   * @param folder where it will be, for the links
   */
  static String of(Grade grade, GraderMessages sentences, String language, Path folder)
      throws IOException {
    HtmlReport html = new HtmlReport(grade, sentences, folder);
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
            + row("threw", failure.thrown())
            + row("where", String.join("\n", failure.frames()))
            + row("why", failure.why())
            + read(failure.read());
    String drawing =
        failure.wire().isEmpty()
            ? ""
            : SequenceDiagram.of(failure.wire(), sentences.get("code"), sentences.get("broker"))
                + SequenceDiagram.list(failure.wire());
    return "<dl>" + list + "</dl>\n" + drawing;
  }

  private String row(String key, String text) {
    return text.isEmpty() ? "" : rowOf(key, escape(text));
  }

  private String rowOf(String key, String html) {
    return "<dt>%s</dt><dd>%s</dd>\n".formatted(escape(sentences.get(key)), html);
  }

  /** A link to the page, if it is found in a folder above the report. */
  private String read(String page) {
    return link(page)
        .map(link -> rowOf("read", "<a href=\"%s\">%s</a>".formatted(escape(link), escape(page))))
        .orElseGet(() -> row("read", page));
  }

  private Optional<String> link(String page) {
    String[] parts = page.split("#", 2);
    Path from = folder.toAbsolutePath().normalize();
    for (Path above = from; above != null && !page.isEmpty(); above = above.getParent()) {
      Path file = above.resolve(parts[0]);
      if (Files.isRegularFile(file)) {
        String path = from.relativize(file).toString().replace('\\', '/');
        return Optional.of(parts.length == 1 ? path : path + "#" + parts[1]);
      }
    }
    return Optional.empty();
  }
}
