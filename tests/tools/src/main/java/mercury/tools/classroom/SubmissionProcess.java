package mercury.tools.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mercury.harness.terminal.ForeignText;
import org.apache.commons.io.file.PathUtils;

/** Grades one submission in a process of its own and reads what it wrote. */
final class SubmissionProcess {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofMinutes(10);

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
    Path folder = Files.createTempDirectory("class-");
    try {
      for (Map.Entry<String, String> source : sources.entrySet()) {
        Path file = folder.resolve(source.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.getValue());
      }
      return run(folder);
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  private ClassRow run(Path sources) throws IOException, InterruptedException {
    Instant begun = Instant.now();
    Path log = report.resolve("grader.log");
    Process process =
        new ProcessBuilder(plan.command(sources, report))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        return without(
            RowState.FAILED,
            String.format(Locale.ROOT, "took more than %d minutes", LONGEST.toMinutes()));
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return switch (process.exitValue()) {
      case 0 -> read(Duration.between(begun, Instant.now()));
      case GradeSubmissionMain.UNCOMPILED ->
          without(RowState.UNCOMPILED, "does not compile: " + firstLine(compiler()));
      default ->
          without(
              RowState.FAILED,
              String.format(
                  Locale.ROOT, "the grader ended with %d: %s", process.exitValue(), lastLine(log)));
    };
  }

  private Path compiler() {
    return report.resolve(GradeSubmissionMain.COMPILER);
  }

  private ClassRow read(Duration took) throws IOException {
    JsonNode grade = JSON.readTree(report.resolve("report.json").toFile());
    Map<String, String> verdicts = new LinkedHashMap<>();
    for (JsonNode check : grade.get("checks")) {
      verdicts.put(check.get("id").asText(), check.get("verdict").asText());
    }
    List<String> mistakes = new ArrayList<>();
    for (JsonNode diagnosis : grade.get("diagnoses")) {
      diagnosis.get("mistakes").forEach(mistake -> mistakes.add(mistake.asText()));
    }
    return new ClassRow(
        submission.learner(),
        submission.place().getFileName().toString(),
        digest,
        RowState.GRADED,
        "",
        grade.get("score").asInt(),
        grade.get("max").asInt(),
        grade.get("bonus").asInt(),
        verdicts,
        mistakes,
        took.toMillis() / 1e3);
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
