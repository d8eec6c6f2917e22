package mercury.tools.classroom;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.report.ReportWriter;
import mercury.harness.runner.SolutionCompiler;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantCompiler;
import mercury.tools.solution.VariantGrader;

/**
 * Grades one submission, with services of its own: the program that runs in the sandbox. Takes the
 * exercise, the folder with the learner's sources, the folder for the report and whether to grade
 * the optional checks. Exits with 0 after writing the report and with 2 after writing {@code
 * compiler.txt}.
 */
final class GradeSubmissionMain {

  static final int UNCOMPILED = 2;
  static final String COMPILER = "compiler.txt";

  private GradeSubmissionMain() {}

  /** See the class. */
  public static void main(String[] args) throws Exception {
    GradedExercise exercise = GradedExercise.named(args[0]);
    System.exit(grade(exercise, Path.of(args[1]), Path.of(args[2]), Boolean.parseBoolean(args[3])));
  }

  private static int grade(GradedExercise exercise, Path sources, Path report, boolean optional)
      throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory("submission-");
    List<String> complaints =
        new SolutionCompiler(VariantCompiler.libraries(exercise), Locale.ENGLISH)
            .compile(List.of(exercise.paths().given(), sources), List.of(), classes);
    if (!complaints.isEmpty()) {
      Files.write(
          report.resolve(COMPILER),
          complaints.stream().map(line -> belowSources(line, sources)).toList());
      return UNCOMPILED;
    }
    try (VariantGrader grader = VariantGrader.open(exercise)) {
      Grade grade = grader.gradeCompiled(classes, optional, List.of());
      ReportWriter.write(grade, report, GraderMessages.in(Locale.ENGLISH), "en");
      return 0;
    }
  }

  /** The compiler tells a file as seen from the folder it runs in: the learner knows none of it. */
  private static String belowSources(String line, Path sources) {
    String folder = sources.getFileName() + File.separator;
    int found = line.indexOf(folder);
    return found < 0 ? line : line.substring(found + folder.length());
  }
}
