package mercury.tools.classroom;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mercury.harness.manifest.ExerciseFolders;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.runner.ClassPath;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;

/**
 * The plan by which every submission of a class is graded.
 *
 * @param exercise the exercise
 * @param optional whether the optional checks are graded too
 * @param sandbox what keeps the submission from everything else
 * @param others folders with the submissions of others and with their reports, which may lie in
 *     what the sandbox can read
 */
record GradingPlan(GradedExercise exercise, boolean optional, Sandbox sandbox, List<Path> others) {

  /** Returns the program that grades, as it lies on this machine. */
  GraderProgram program() {
    return new GraderProgram(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        home().toString(),
        classPath().stream().map(Path::toString).collect(joining(File.pathSeparator)));
  }

  /**
   * Returns what it is asked.
   *
   * @param only the ids of the checks; empty for all
   */
  GradingRequest request(Map<String, String> sources, List<String> only) {
    return new GradingRequest(exercise.name(), optional, only, sources);
  }

  /** The JDK, the libraries and the kit's checkout; nobody's home. */
  static Set<Path> readable() throws IOException {
    Set<Path> readable = new TreeSet<>(classPath());
    Path jdk = Path.of(System.getProperty("java.home"));
    readable.add(jdk);
    // a distribution may keep it elsewhere, and leave links in the JDK
    readable.add(jdk.resolve("conf/security/java.security").toRealPath().getParent().getParent());
    readable.add(home());
    return readable;
  }

  /** The folders a submission could copy from: the references, and the solutions of others. */
  Set<Path> hidden() {
    Set<Path> hidden = new TreeSet<>(others);
    for (String folder : List.of(".git", ".mercury", "backup")) {
      hidden.add(home().resolve(folder));
    }
    hidden.add(home().resolve("drills"));
    List<ExerciseManifest> below = CourseCheckout.manifests().below(exercise.manifest());
    for (GradedExercise each : GradedExercise.all()) {
      solutions(each, !below.contains(each.manifest())).stream()
          .map(solution -> each.paths().resolve(solution).toAbsolutePath().normalize())
          .forEach(hidden::add);
    }
    hidden.removeIf(folder -> !Files.isDirectory(folder) || !folder.startsWith(home()));
    return hidden;
  }

  /**
   * Returns its folders with solutions; compiled ones are needed of what the exercise builds on.
   */
  private static List<String> solutions(GradedExercise exercise, boolean compiled) {
    ExerciseFolders folders = exercise.manifest().folders();
    List<String> solutions = new ArrayList<>(List.of(folders.main(), folders.solution()));
    solutions.add(folders.proof());
    folders.plain().ifPresent(solutions::add);
    solutions.addAll(List.of("target/main", "backup"));
    if (compiled) {
      solutions.add("target/solution/classes");
    }
    return solutions;
  }

  private static Path home() {
    return CourseCheckout.path("").toAbsolutePath().normalize();
  }

  private static List<Path> classPath() {
    return ClassPath.entries().stream().filter(Files::exists).map(Path::toAbsolutePath).toList();
  }
}
