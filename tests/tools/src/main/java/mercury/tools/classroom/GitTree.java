package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The newest commit of a repository without a working copy. JGit reads the objects: git itself
 * would run what a stranger's configuration names.
 */
record GitTree(Path place) implements SubmittedTree {

  @Override
  public void walk(Visitor visitor) throws IOException, UnusableSubmissionException {
    try (Repository repository =
            new FileRepositoryBuilder().setGitDir(place.toFile()).setMustExist(true).build();
        RevWalk commits = new RevWalk(repository);
        TreeWalk files = new TreeWalk(repository)) {
      ObjectId head = repository.resolve("HEAD");
      if (head == null) {
        throw new UnusableSubmissionException("is a repository without a commit");
      }
      files.addTree(commits.parseCommit(head).getTree());
      files.setRecursive(true);
      while (files.next()) {
        ObjectId content = files.getObjectId(0);
        boolean link = !FileMode.REGULAR_FILE.equals(files.getRawMode(0)) && !isProgram(files);
        visitor.visit(
            new SubmittedFile(
                files.getPathString(), link, () -> repository.open(content).openStream()));
      }
    }
  }

  private static boolean isProgram(TreeWalk files) {
    return FileMode.EXECUTABLE_FILE.equals(files.getRawMode(0));
  }
}
