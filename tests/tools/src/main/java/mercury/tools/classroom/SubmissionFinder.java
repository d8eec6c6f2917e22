package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the submissions of a class: the folders, archives and repositories in one folder. */
final class SubmissionFinder {

  private SubmissionFinder() {}

  /**
   * Returns the submissions in the order of their names.
   *
   * @throws IOException if the folder cannot be read or has none; the message is for the teacher
   */
  static List<Submission> find(Path folder, LearnerNames names) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "%s is not a folder: name the folder that holds a folder, zip, tar or repository a learner"
              .formatted(folder));
    }
    try (Stream<Path> places = Files.list(folder)) {
      List<Submission> found =
          places
              .filter(SubmissionFinder::isSubmission)
              .sorted()
              .map(place -> new Submission(names.of(place), place))
              .toList();
      if (found.isEmpty()) {
        throw new IOException(folder + " holds no folder, zip, tar or repository");
      }
      return found;
    }
  }

  /** Every file that was handed in gets a row, also one that cannot be read. */
  private static boolean isSubmission(Path place) {
    String name = place.getFileName().toString();
    return !name.startsWith(".")
        && !name.equals("__MACOSX")
        && (Files.isDirectory(place)
            || SubmittedTree.isArchive(place)
            || name.matches("(?i).*\\.(java|rar|7z|xz|txz|jar|docx?|pdf)"));
  }
}
