package mercury.tools.classroom;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.runner.ClassPath;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import org.apache.commons.io.file.PathUtils;

/**
 * A folder with all that grades an exercise but the JDK: the libraries, the checks, what is given
 * and the stubs, without the reference. {@code install} is run once where it lies, {@code grade}
 * for each submission.
 */
final class KitBundle {

  /** Stands for the folder itself until it is installed. */
  private static final String HERE = "@HERE@";

  private final GradedExercise exercise;
  private final ExportFile scripts;
  private final Path folder;
  private final Set<String> names = new HashSet<>();

  private KitBundle(GradedExercise exercise, ExportFile scripts, Path folder) {
    this.exercise = exercise;
    this.scripts = scripts;
    this.folder = folder;
  }

  /** Writes it into that folder. */
  static void write(GradedExercise exercise, ExportFile scripts, Path folder) throws IOException {
    new KitBundle(exercise, scripts, Files.createDirectories(folder)).write();
  }

  private void write() throws IOException {
    List<Path> kept = kept();
    Path libraries = Files.createDirectories(folder.resolve("lib"));
    for (Path entry : ClassPath.entries()) {
      Path whole = entry.toAbsolutePath().normalize();
      boolean ours = kept.stream().noneMatch(whole::startsWith);
      if (Files.exists(entry) && ours && !SimilarityProcess.isJPlag(entry)) {
        add(entry, libraries);
      }
    }
    for (ExerciseManifest below : CourseCheckout.manifests().below(exercise.manifest())) {
      copy(Path.of(below.folder(), "exercise.json"));
    }
    for (String file : course()) {
      copy(Path.of(exercise.manifest().folder(), file));
    }
    installLibraries();
    for (String script : List.of("install", "grade")) {
      scripts.write("kit/" + script, folder.resolve(script));
    }
  }

  /** Returns the folders with solutions that a submission could copy; nothing of them is packed. */
  private List<Path> kept() {
    List<ExerciseManifest> below = CourseCheckout.manifests().below(exercise.manifest());
    return Stream.concat(
            GradedExercise.all().stream()
                .filter(each -> !below.contains(each.manifest()))
                .map(each -> each.paths().resolve("target")),
            Stream.of(CourseCheckout.path("drills")))
        .map(folder -> folder.toAbsolutePath().normalize())
        .toList();
  }

  /** The files of the exercise that the grader reads. */
  private List<String> course() {
    List<String> files = new ArrayList<>(List.of("exercise.json", "target/solution/test-classes"));
    files.add(exercise.manifest().folders().given());
    files.add(exercise.manifest().folders().stub());
    files.add(exercise.manifest().folders().checks());
    files.addAll(exercise.manifest().folders().resources());
    return files;
  }

  private void copy(Path file) throws IOException {
    Path from = CourseCheckout.path(file.toString());
    Path to = folder.resolve("course").resolve(file);
    Files.createDirectories(to.getParent());
    if (Files.isDirectory(from)) {
      PathUtils.copyDirectory(from, to);
    } else if (Files.exists(from)) {
      Files.copy(from, to);
    }
  }

  /** The libraries of the learner's code are among those of the grader, by the names of files. */
  private void installLibraries() throws IOException {
    List<String> moved =
        Stream.of(exercise.paths().libraries("solution").split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> HERE + "/lib/" + Path.of(entry).getFileName())
            .toList();
    Path file =
        folder
            .resolve("course")
            .resolve(exercise.manifest().folder())
            .resolve("target/solution/libraries.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join(":", moved));
  }

  private void add(Path entry, Path libraries) throws IOException {
    if (Files.isDirectory(entry)) {
      FolderZip.write(entry, libraries.resolve(free("classes.jar")));
    } else {
      Files.copy(entry, libraries.resolve(free(entry.getFileName().toString())));
    }
  }

  private String free(String name) {
    String free = name;
    for (int i = 2; !names.add(free); i++) {
      free = i + "-" + name;
    }
    return free;
  }
}
