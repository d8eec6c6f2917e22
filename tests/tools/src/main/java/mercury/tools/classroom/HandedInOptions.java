package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of a command that takes what a class has handed in. */
final class HandedInOptions {

  @Parameters(
      paramLabel = "SUBMISSIONS",
      description = "the folder with a folder, zip, tar or repository for each learner")
  private Path folder;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "CSV: the name of a submission, then the learner's")
  private Optional<Path> names = Optional.empty();

  @Option(names = "--optional", description = "grade the optional checks too")
  private boolean optional;

  /** Returns the folder with the submissions. */
  Path folder() {
    return folder;
  }

  /**
   * Returns the submissions.
   *
   * @throws IOException if there are none; the message is for the teacher
   */
  List<Submission> find(String exercise) throws IOException {
    return SubmissionFinder.find(folder, LearnerNames.of(exercise, names));
  }

  /** Returns whether the optional checks are graded too. */
  boolean optional() {
    return optional;
  }
}
