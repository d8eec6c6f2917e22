package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mercury.harness.terminal.ForeignText;

/** Grades one submission in a sandbox and makes a row of what comes of it. */
final class SubmissionProcess {

  private final GradingPlan plan;
  private final Submission submission;
  private final String digest;
  private final Path report;

  SubmissionProcess(GradingPlan plan, Submission submission, String digest, Path report) {
    this.plan = plan;
    this.submission = submission;
    this.digest = digest;
    this.report = report;
  }

  /** Grades the sources. */
  ClassRow grade(Map<String, String> sources) throws IOException, InterruptedException {
    Path log = report.resolve("grader.log");
    SandboxedRun run = SandboxedRun.of(plan, plan.request(sources, List.of()), log);
    if (run.excess().isPresent()) {
      return without(RowState.STOPPED, run.excess().get());
    }
    return run.exitCode() == 0
        ? read(run)
        : without(
            RowState.FAILED,
            String.format(
                Locale.ROOT, "the grader ended with %d: %s", run.exitCode(), reason(log)));
  }

  private ClassRow read(SandboxedRun run) throws IOException {
    run.reply().unpack(report);
    Path compiler = report.resolve(GradingReply.COMPILER);
    if (Files.exists(compiler)) {
      return without(RowState.UNCOMPILED, "does not compile: " + firstLine(compiler));
    }
    return GradedReport.read(report.resolve(GradingReply.REPORT))
        .row(submission, digest, run.took().toMillis() / 1e3);
  }

  private ClassRow without(RowState state, String note) {
    return ClassRow.without(submission, digest, state, note);
  }

  private static String firstLine(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return ForeignText.line(lines.isEmpty() ? "" : lines.get(0));
  }

  /** Returns the exception that ended the grader, or else the last that it said. */
  private static String reason(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return ForeignText.line(
        lines.stream()
            .filter(line -> line.matches("(Exception|Caused by|Error).*"))
            .findFirst()
            .orElse(lines.isEmpty() ? "" : lines.get(lines.size() - 1)));
  }
}
