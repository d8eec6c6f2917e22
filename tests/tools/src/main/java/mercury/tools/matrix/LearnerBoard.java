package mercury.tools.matrix;

import java.nio.file.Path;
import java.util.Locale;
import mercury.harness.model.GraderMessages;
import mercury.harness.report.GradeBoard;
import mercury.harness.report.TerminalStyle;
import mercury.tools.solution.MatrixRow;
import picocli.CommandLine.Help.Ansi;

/** Prints the board that a learner with that solution would see. */
final class LearnerBoard {

  private LearnerBoard() {}

  static void print(MatrixRow row, int width) {
    System.out.println("=== " + row.solution().name());
    GradeBoard.of(
            row.grade(),
            new TerminalStyle(true, Ansi.OFF, width),
            GraderMessages.in(Locale.ENGLISH),
            Path.of(row.solution().exercise().name(), "src/main/java"),
            Path.of("index.html"))
        .forEach(System.out::println);
  }
}
