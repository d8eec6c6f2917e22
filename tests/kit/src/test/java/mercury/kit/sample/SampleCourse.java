package mercury.kit.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.ExercisePaths;
import mercury.kit.grade.CourseCopy;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;

/**
 * A copy of the sample course, which Maven builds without a network and without this checkout: from
 * the packaged harness and the libraries that the build of the kit has fetched.
 *
 * @param root its folder
 * @param harness the harness that it uses
 */
record SampleCourse(Path root, PackagedHarness harness) {

  private static final int TIMEOUT_SECONDS = 300; // Maven, on a busy machine

  /** The result of a command: its exit code, and everything that it printed. */
  record Result(int exitCode, List<String> lines) {}

  /** Copies the course. */
  static SampleCourse in(Path root, PackagedHarness harness) throws IOException {
    CourseCopy.copyFolder(CourseCheckout.path("harness/samples/hello"), root);
    return new SampleCourse(root, harness);
  }

  /** Returns its only exercise. */
  GradedExercise exercise() throws IOException {
    CourseManifests course = CourseManifests.of(root);
    ExerciseManifest exercise = course.exercise("greeting").orElseThrow();
    return new GradedExercise(
        exercise, new ExercisePaths(root, exercise), course.idsUpTo(exercise));
  }

  /** Runs a command like {@code mvn -q test -f greeting} to its end, in English. */
  Result run(String command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    assertThat(words.remove(0)).isEqualTo("mvn");
    words.addAll(
        0,
        List.of(
            wrapper(),
            "--offline",
            "--batch-mode",
            "-Dmaven.repo.local=" + harness.repository(),
            "-Dmaven.repo.local.tail=" + libraries()));
    Path out = Files.createTempFile("sample-course-", ".txt");
    try {
      ProcessBuilder maven =
          new ProcessBuilder(words)
              .directory(root.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile());
      maven.environment().put("LC_ALL", "C.UTF-8");
      return new Result(exitCode(maven.start()), lines(out));
    } finally {
      Files.delete(out);
    }
  }

  private static int exitCode(Process process) throws InterruptedException {
    boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(ended).as("Maven has ended").isTrue();
    return process.exitValue();
  }

  /** Reads what was printed, without the JVM's warnings about Maven. */
  private static List<String> lines(Path out) throws IOException {
    return Files.readString(out, UTF_8)
        .lines()
        .filter(line -> !line.startsWith("WARNING: "))
        .toList();
  }

  private static String wrapper() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return CourseCheckout.path(windows ? "mvnw.cmd" : "mvnw").toString();
  }

  /** Returns the repository of this build, of which Surefire tells. */
  private static Path libraries() {
    String named = System.getProperty("localRepository");
    return named == null
        ? Path.of(System.getProperty("user.home"), ".m2", "repository")
        : Path.of(named);
  }
}
