package mercury.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mercury.harness.manifest.CourseManifests;
import mercury.launcher.start.Course;
import mercury.launcher.start.ModuleBuild;

/**
 * The checkout that the front door belongs to.
 *
 * @param folder its absolute path
 */
record CheckoutFolder(Path folder) {

  /** The command that people type to get here. */
  static final String COMMAND = Course.onWindows() ? "course" : "./course";

  CourseManifests manifests() throws IOException {
    return CourseManifests.of(folder);
  }

  /** Runs a program of a module in this JVM, once Maven has built what is not up to date. */
  void run(ModuleBuild build, String main, List<String> arguments) throws Throwable {
    run(Course.classPath(folder, build), main, arguments);
  }

  /**
   * Runs the grader of a module, as {@link #run} does, but without the classes of the module itself
   * on its class path: a learner's class never stands where the grader looks for its own.
   */
  void grade(ModuleBuild build, String main) throws Throwable {
    List<Path> classPath = new ArrayList<>(Course.classPath(folder, build));
    build
        .outputs()
        .forEach(output -> classPath.remove(folder.resolve(build.module()).resolve(output)));
    run(classPath, main, List.of());
  }

  /** The same for a program that runs on while others build: from a copy of the classes. */
  void runLong(ModuleBuild build, String main, List<String> arguments) throws Throwable {
    runLong(List.of(build), main, arguments);
  }

  /** The same with the class paths of several modules; where two have a class, the first wins. */
  void runLong(List<ModuleBuild> builds, String main, List<String> arguments) throws Throwable {
    Set<Path> classPath = new LinkedHashSet<>();
    for (ModuleBuild build : builds) {
      classPath.addAll(Course.classPath(folder, build));
    }
    run(new ClassPathCopy(folder).of(List.copyOf(classPath)), main, arguments);
  }

  private void run(List<Path> classPath, String main, List<String> arguments) throws Throwable {
    System.setProperty("course.home", folder.toString());
    Course.run(
        classPath, ClassLoader.getPlatformClassLoader(), main, arguments.toArray(String[]::new));
  }
}
