package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A folder, also a working copy of a repository. Symbolic links are seen, not followed. */
record FolderTree(Path root) implements SubmittedTree {

  @Override
  public void walk(Visitor visitor) throws IOException, UnusableSubmissionException {
    List<Path> archives = new ArrayList<>();
    List<SubmittedFile> files = files(archives);
    if (files.stream().noneMatch(file -> file.path().endsWith(".java")) && archives.size() == 1) {
      SubmittedTree.at(archives.get(0)).walk(visitor); // Moodle's folders hold what was uploaded
      return;
    }
    for (SubmittedFile file : files) {
      visitor.visit(file);
    }
  }

  private List<SubmittedFile> files(List<Path> archives) throws IOException {
    List<SubmittedFile> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.endsWith(".git")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (SubmittedTree.isArchive(file) && attributes.isRegularFile()) {
              archives.add(file);
            }
            files.add(file(file, attributes));
            return files.size() > LearnerFiles.MOST_FILES
                ? FileVisitResult.TERMINATE
                : FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private SubmittedFile file(Path file, BasicFileAttributes attributes) {
    String path = root.relativize(file).toString().replace('\\', '/');
    return new SubmittedFile(path, !attributes.isRegularFile(), () -> Files.newInputStream(file));
  }
}
