package mercury.tools.classroom;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mercury.harness.runner.ClassPath;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;

/**
 * The plan by which every submission of a class is graded.
 *
 * @param exercise the exercise
 * @param optional whether the optional checks are graded too
 * @param sandbox what keeps the submission from everything else
 */
record GradingPlan(GradedExercise exercise, boolean optional, Sandbox sandbox) {

  /** Returns the command that grades the sources in a folder and writes into another. */
  List<String> command(Path sources, Path report) throws IOException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.add("-XX:TieredStopAtLevel=1");
    java.add("-Dcourse.home=" + home());
    java.add("-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider");
    java.add("-Dslf4j.internal.verbosity=ERROR");
    java.add("-cp");
    java.add(classPath().stream().map(Path::toString).collect(joining(File.pathSeparator)));
    java.add(GradeSubmissionMain.class.getName());
    java.addAll(List.of(exercise.name(), "" + sources, "" + report, "" + optional));
    return sandbox.around(java, readable(sources), report);
  }

  /** The JDK, the libraries, the kit's checkout and the submission; nobody's home. */
  private static Set<Path> readable(Path sources) throws IOException {
    Set<Path> readable = new TreeSet<>(classPath());
    Path jdk = Path.of(System.getProperty("java.home"));
    readable.add(jdk);
    // a distribution may keep it elsewhere, and leave links in the JDK
    readable.add(jdk.resolve("conf/security/java.security").toRealPath().getParent().getParent());
    readable.add(home());
    readable.add(sources);
    return readable;
  }

  private static Path home() {
    return CourseCheckout.path("").toAbsolutePath().normalize();
  }

  private static List<Path> classPath() {
    return ClassPath.entries().stream().filter(Files::exists).map(Path::toAbsolutePath).toList();
  }
}
