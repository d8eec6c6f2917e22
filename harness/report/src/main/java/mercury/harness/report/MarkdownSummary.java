package mercury.harness.report;

import java.util.Locale;
import java.util.stream.Collectors;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Failure;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;

/** The grade in Markdown, for the summary page of a GitHub Actions run. */
final class MarkdownSummary {

  private MarkdownSummary() {}

  static String of(Grade grade, GraderMessages sentences) {
    String bonus = grade.bonus() == 0 ? "" : " + " + grade.bonus();
    return String.format(
        Locale.ROOT,
        "## %s: %d / %d%s\n\n| | check | points |\n| --- | --- | ---: |\n%s\n%s",
        grade.suite(),
        grade.score(),
        grade.max(),
        bonus,
        grade.results().stream().map(MarkdownSummary::row).collect(Collectors.joining()),
        grade.diagnoses().stream()
            .map(diagnosis -> cell(sentences.diagnosis(diagnosis)) + "\n\n")
            .collect(Collectors.joining()));
  }

  private static String row(CheckResult result) {
    String mark =
        switch (result.verdict()) {
          case PASSED -> "✔";
          case FAILED -> "✘";
          case CANT_TELL, ENVIRONMENT -> "–";
          case OFF -> "☆";
        };
    String was = result.failure().map(Failure::was).map(text -> "<br>" + cell(text)).orElse("");
    return String.format(
        Locale.ROOT,
        "| %s | **%s** %s%s | %d |\n",
        mark,
        result.check().id(),
        cell(result.check().title()),
        was,
        result.check().points());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replaceAll("\\s*\\n\\s*", " ");
  }
}
