package mercury.tools.classroom;

import static mercury.harness.report.HtmlTemplate.escape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mercury.harness.report.HtmlTemplate;

/** The page of a learner whose submission has no grade: why, and what the compiler says. */
final class LearnerPage {

  private LearnerPage() {}

  /** Writes the page where the grader's would be. */
  static void write(ClassRow row, Path folder) throws IOException {
    Path compiler = folder.resolve(GradingReply.COMPILER);
    boolean compiled = row.state() != RowState.UNCOMPILED || !Files.exists(compiler);
    Files.writeString(
        folder.resolve("index.html"),
        HtmlTemplate.fill(
            LearnerPage.class,
            "learner.html",
            Map.of(
                "title", escape(row.learner()),
                "note", escape(row.note()),
                "compiler", compiled ? "" : escape(Files.readString(compiler)))));
  }
}
