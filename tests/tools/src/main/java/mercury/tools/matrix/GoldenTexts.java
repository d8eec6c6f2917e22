package mercury.tools.matrix;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Failure;
import mercury.harness.model.Grade;
import mercury.harness.model.MistakeDiagnosis;
import mercury.harness.model.Verdict;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.MatrixRow;
import mercury.tools.solution.ProofSolution;

/**
 * Golden files with the texts that learners read about a mistake, so that somebody reviews each
 * changed message. The files leave out what differs from run to run: the wire events, and parts of
 * generated names.
 */
final class GoldenTexts {

  /** The suffix of a check's generated names: see CheckContext. */
  private static final Pattern GENERATED = Pattern.compile("(check\\.[\\w.]+\\.)[0-9a-f]{8}");

  private static final Pattern PORT = Pattern.compile("(127\\.0\\.0\\.1|localhost):\\d+");
  private static final Pattern GRADER_CLASS =
      Pattern.compile("mercury\\.(harness|kit)|\\bat java\\.");

  private GoldenTexts() {}

  /** Returns whether there is a golden file for that solution. */
  static boolean hasFile(ProofSolution solution) {
    return Files.exists(file(solution));
  }

  /**
   * Returns what is wrong with the texts; empty if they equal the golden file or if there is none.
   */
  static Optional<String> complaint(MatrixRow row) throws IOException {
    String text = text(row.grade());
    if (GRADER_CLASS.matcher(text).find()) {
      return Optional.of("the texts name the grader's own classes:\n" + text);
    }
    if (!hasFile(row.solution()) || Files.readString(file(row.solution())).equals(text)) {
      return Optional.empty();
    }
    return Optional.of(
        "the texts are not those of %s, but:\n%s"
            .formatted(CourseCheckout.path("").relativize(file(row.solution())), text));
  }

  /** Writes the current texts to the golden file. */
  static void write(MatrixRow row) throws IOException {
    Files.createDirectories(row.solution().exercise().golden());
    Files.writeString(file(row.solution()), text(row.grade()));
  }

  private static Path file(ProofSolution solution) {
    return solution.exercise().golden().resolve(solution.name() + ".txt");
  }

  private static String text(Grade grade) {
    String failures =
        grade.results().stream()
            .filter(result -> result.verdict() == Verdict.FAILED)
            .map(GoldenTexts::failure)
            .collect(joining("\n"));
    String known =
        grade.diagnoses().stream()
            .map(MistakeDiagnosis::mistakes)
            .flatMap(List::stream)
            .map(sentence -> "\nknown: " + sentence + "\n")
            .collect(joining());
    String masked = GENERATED.matcher(failures + known).replaceAll("$1…");
    return PORT.matcher(masked).replaceAll("$1:…");
  }

  private static String failure(CheckResult result) {
    Failure failure = result.failure().orElseThrow();
    return "%s  %s\n".formatted(result.check().id(), result.check().title())
        + line("expected", failure.expected())
        + line("but was", failure.was())
        + line("where", String.join(", ", failure.frames()))
        + line("why", failure.why())
        + line("read", failure.read());
  }

  private static String line(String label, String text) {
    return text.isEmpty() ? "" : "  %-8s  %s\n".formatted(label, text);
  }
}
