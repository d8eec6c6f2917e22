package mercury.tools.classroom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import mercury.harness.terminal.ForeignText;

/** Grades one submission in a process of its own and reads what it prints. */
final class SubmissionProcess {

  private static final int LOOK_MS = 500;

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
    Instant begun = Instant.now();
    Path log = report.resolve("grader.log");
    Process process =
        new ProcessBuilder(plan.command()).redirectError(log.toFile()).start();
    ProcessFamily family = new ProcessFamily(process);
    try {
      CompletableFuture<byte[]> reply = reply(process.getInputStream());
      new GradingRequest(plan.exercise().name(), plan.optional(), sources)
          .writeTo(process.getOutputStream());
      Optional<String> excess = excess(process, family, begun);
      if (excess.isPresent()) {
        return without(RowState.STOPPED, excess.get());
      }
      return process.exitValue() == 0
          ? read(reply.join(), Duration.between(begun, Instant.now()))
          : without(
              RowState.FAILED,
              String.format(
                  Locale.ROOT,
                  "the grader ended with %d: %s",
                  process.exitValue(),
                  lastLine(log)));
    } catch (CompletionException e) {
      throw new IOException("the grader's reply cannot be read: " + e.getCause(), e);
    } finally {
      family.end();
    }
  }

  private static CompletableFuture<byte[]> reply(InputStream printed) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return printed.readNBytes(GradingReply.MOST_BYTES);
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        });
  }

  /** Waits for the end. Returns what it took too much of, if it did. */
  private static Optional<String> excess(Process process, ProcessFamily family, Instant begun)
      throws InterruptedException {
    while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
      if (Instant.now().isAfter(begun.plus(SandboxLimits.TIME))) {
        return Optional.of(
            String.format(
                Locale.ROOT, "took more than %d minutes", SandboxLimits.TIME.toMinutes()));
      }
      if (family.memory() > SandboxLimits.MEMORY) {
        return Optional.of(
            "took more than %s of memory"
                .formatted(SandboxLimits.megabytes(SandboxLimits.MEMORY)));
      }
    }
    return Optional.empty();
  }

  private ClassRow read(byte[] reply, Duration took) throws IOException {
    GradingReply.unpack(reply, report);
    Path compiler = report.resolve(GradingReply.COMPILER);
    if (Files.exists(compiler)) {
      return without(RowState.UNCOMPILED, "does not compile: " + firstLine(compiler));
    }
    return GradedReport.read(report.resolve(GradingReply.REPORT))
        .row(submission, digest, took.toMillis() / 1e3);
  }

  private ClassRow without(RowState state, String note) {
    return ClassRow.without(submission, digest, state, note);
  }

  private static String firstLine(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return ForeignText.line(lines.isEmpty() ? "" : lines.get(0));
  }

  private static String lastLine(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return ForeignText.line(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
  }
}
