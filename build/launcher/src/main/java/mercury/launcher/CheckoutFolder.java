package mercury.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

  /** The same for a program that runs on while others build: from a copy of the classes. */
  void runLong(ModuleBuild build, String main, List<String> arguments) throws Throwable {
    run(new ClassPathCopy(folder).of(Course.classPath(folder, build)), main, arguments);
  }

  private void run(List<Path> classPath, String main, List<String> arguments) throws Throwable {
    System.setProperty("course.home", folder.toString());
    Course.run(
        classPath, ClassLoader.getPlatformClassLoader(), main, arguments.toArray(String[]::new));
  }
}
