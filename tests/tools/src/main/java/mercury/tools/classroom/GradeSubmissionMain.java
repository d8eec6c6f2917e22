package mercury.tools.classroom;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.report.ReportWriter;
import mercury.harness.runner.SolutionCompiler;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantCompiler;
import mercury.tools.solution.VariantGrader;
import org.apache.commons.io.file.PathUtils;

/**
 * Grades one submission, with services of its own: the program that runs in the sandbox. Reads a
 * {@link GradingRequest} and prints a {@link GradingReply}.
 */
final class GradeSubmissionMain {

  private final GradingRequest request;
  private final GradedExercise exercise;
  private final Path folder;

  private GradeSubmissionMain(GradingRequest request, Path folder) {
    this.request = request;
    this.exercise = GradedExercise.named(request.exercise());
    this.folder = folder;
  }

  /** See the class. */
  public static void main(String[] args) throws Exception {
    OutputStream reply = System.out;
    System.setOut(System.err); // whatever prints must not print into the reply
    Path folder = Files.createTempDirectory("submission-");
    try {
      new GradeSubmissionMain(GradingRequest.readFrom(System.in), folder).grade();
      GradingReply.write(folder, reply);
    } finally {
      PathUtils.deleteDirectory(folder);
    }
    System.exit(0);
  }

  /** Leaves the reports in the folder: last, when nothing of the learner's runs any more. */
  private void grade() throws IOException, InterruptedException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    List<String> complaints = compiled(classes);
    if (!complaints.isEmpty()) {
      Files.write(folder.resolve(GradingReply.COMPILER), complaints);
      return;
    }
    Grade grade = graded(classes);
    ReportWriter.write(grade, folder, GraderMessages.in(Locale.ENGLISH), "en");
    Files.write(folder.resolve(GradingReply.PRINTED), grade.printed());
  }

  private Grade graded(Path classes) throws IOException, InterruptedException {
    try (VariantGrader grader = VariantGrader.open(exercise)) {
      return grader.gradeCompiled(classes, request.optional(), request.only());
    }
  }

  private List<String> compiled(Path classes) throws IOException {
    Path sources = folder.resolve("sources");
    for (Map.Entry<String, String> source : request.sources().entrySet()) {
      Path file = sources.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    return new SolutionCompiler(VariantCompiler.libraries(exercise), Locale.ENGLISH)
        .compile(List.of(exercise.paths().given(), sources), List.of(), classes).stream()
            .map(line -> belowSources(line, sources))
            .toList();
  }

  /** The compiler tells a file as seen from the folder it runs in: the learner knows none of it. */
  private static String belowSources(String line, Path sources) {
    String root = sources.getFileName() + File.separator;
    int found = line.indexOf(root);
    return found < 0 ? line : line.substring(found + root.length());
  }
}
