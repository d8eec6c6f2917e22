package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The files of a submission, wherever they lie. It only reads: nothing is unpacked or run. */
interface SubmittedTree {

  /**
   * Shows every file to the visitor, in any order.
   *
   * @throws UnusableSubmissionException if it is damaged, or the visitor has seen enough
   */
  void walk(Visitor visitor) throws IOException, UnusableSubmissionException;

  /** Looks at files. */
  @FunctionalInterface
  interface Visitor {

    /** Looks at one file. */
    void visit(SubmittedFile file) throws IOException, UnusableSubmissionException;
  }

  /** Returns the tree at that place: a folder, a repository without files, a zip or a tar. */
  static SubmittedTree at(Path place) throws UnusableSubmissionException {
    String name = place.getFileName().toString().toLowerCase(Locale.ROOT);
    if (Files.isDirectory(place)) {
      return isBareRepository(place) ? new GitTree(place) : new FolderTree(place);
    }
    if (name.endsWith(".zip")) {
      return new ZipTree(place);
    }
    if (isTar(name)) {
      return new TarTree(place);
    }
    throw new UnusableSubmissionException(
        "is neither a folder, a repository, a .zip, .tar nor .tar.gz");
  }

  /** Returns whether a file is named like an archive that can be read. */
  static boolean isArchive(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".zip") || isTar(name);
  }

  private static boolean isTar(String name) {
    return name.endsWith(".tar") || name.endsWith(".tar.gz") || name.endsWith(".tgz");
  }

  private static boolean isBareRepository(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && Files.isDirectory(folder.resolve("objects"))
        && Files.isDirectory(folder.resolve("refs"));
  }
}
