package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

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
      return repository(place).<SubmittedTree>map(GitTree::new).orElse(new FolderTree(place));
    }
    if (name.endsWith(".zip")) {
      return new ZipTree(place);
    }
    if (isTar(name)) {
      return new TarTree(place);
    }
    throw new UnusableSubmissionException(
        "is neither a folder, a repository, a .zip, .tar, .tar.gz nor .tar.bz2");
  }

  /** Returns whether a file is named like an archive that can be read. */
  static boolean isArchive(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".zip") || isTar(name);
  }

  private static boolean isTar(String name) {
    return name.matches(".*\\.(tar|tar\\.gz|tgz|tar\\.bz2|tbz2)");
  }

  /** Returns the repository whose files are not checked out there. */
  private static Optional<Path> repository(Path folder) {
    if (isRepository(folder)) {
      return Optional.of(folder);
    }
    String[] names = folder.toFile().list();
    boolean bare = names != null && names.length == 1 && isRepository(folder.resolve(".git"));
    return bare ? Optional.of(folder.resolve(".git")) : Optional.empty();
  }

  private static boolean isRepository(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && Files.isDirectory(folder.resolve("objects"), LinkOption.NOFOLLOW_LINKS)
        && Files.isDirectory(folder.resolve("refs"), LinkOption.NOFOLLOW_LINKS);
  }
}
