package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mercury.harness.manifest.ExercisePaths;

/**
 * The stubs of an exercise, and what a learner made of them.
 *
 * @param pristine the folder with the stubs as they were
 * @param edited the folder that the learner works in
 */
record ExerciseStubs(Path pristine, Path edited) {

  /** Returns those of an exercise. */
  static ExerciseStubs of(ExercisePaths exercise) {
    return new ExerciseStubs(exercise.stub(), exercise.sources("main"));
  }

  /** Returns whether the learner's folder is unchanged. */
  boolean untouched() throws IOException {
    List<Path> files = files(pristine);
    if (!files.equals(files(edited))) {
      return false;
    }
    for (Path file : files) {
      if (Files.mismatch(pristine.resolve(file), edited.resolve(file)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Copies the learner's files; the folder is there only when it is complete. */
  void copyTo(Path folder) throws IOException {
    Path part = folder.resolveSibling(folder.getFileName() + ".part");
    for (Path file : files(edited)) {
      Files.createDirectories(part.resolve(file).getParent());
      Files.copy(edited.resolve(file), part.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.createDirectories(part);
    Files.move(part, folder);
  }

  /** Puts the stubs back, and removes what was added. */
  void restore() throws IOException {
    for (Path file : files(pristine)) {
      Files.createDirectories(edited.resolve(file).getParent());
      Files.copy(pristine.resolve(file), edited.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    List<Path> added = new ArrayList<>(files(edited));
    added.removeAll(files(pristine));
    for (Path file : added) {
      Files.delete(edited.resolve(file));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }
}
