package mercury.launcher.start;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A run of Maven in the checkout: that of {@code MVN}, else the wrapper. */
public final class MavenRun {

  private static final boolean PROGRESS =
      Boolean.parseBoolean(System.getProperty("course.progress", "false"));

  private final Path home;

  /** Prepares a run in that checkout. */
  public MavenRun(Path home) {
    this.home = home;
  }

  /** Returns the command that starts Maven. */
  public String command() {
    String chosen = System.getenv("MVN");
    return chosen != null && !chosen.isEmpty()
        ? chosen
        : home.resolve(Course.onWindows() ? "mvnw.cmd" : "mvnw").toString();
  }

  /** Runs Maven with this terminal as its own. Returns its exit code. */
  public int inTerminal(List<String> arguments) throws IOException, InterruptedException {
    return await(builder(arguments).start());
  }

  /**
   * Builds a module, says what it is doing and what is wrong, and writes its class path to a file.
   */
  int build(ModuleBuild build, Path classPath) throws IOException, InterruptedException {
    if (!isBuilt(home.resolve(build.module()))) {
      System.err.println(
          "course: building "
              + build.module()
              + "; the first time Maven fetches libraries, which takes a minute or two ...");
    }
    List<String> arguments = new ArrayList<>(Arrays.asList("-B"));
    arguments.addAll(build.options());
    arguments.addAll(Arrays.asList(build.phase(), "dependency:build-classpath"));
    arguments.addAll(Arrays.asList("-pl", build.module()));
    arguments.add("-Dmdep.outputFile=" + classPath);
    arguments.add("-Dmdep.includeScope=" + build.scope());
    Process maven =
        builder(arguments)
            .redirectInput(Redirect.PIPE)
            .redirectOutput(Redirect.PIPE)
            .redirectErrorStream(true)
            .start();
    maven.getOutputStream().close(); // what is typed ahead is for the program
    MavenOutput output = new MavenOutput(home);
    try (BuildProgress progress = new BuildProgress(PROGRESS)) {
      output.read(maven.getInputStream(), progress);
    }
    int exitCode = await(maven);
    if (exitCode != 0) {
      System.err.print(build.advice().get());
      output.errors().forEach(System.err::println);
    }
    return exitCode;
  }

  private ProcessBuilder builder(List<String> arguments) {
    List<String> line = new ArrayList<>(Arrays.asList(command()));
    if (!Boolean.parseBoolean(System.getProperty("course.terminal", "true"))) {
      line.add("-Dstyle.color=never"); // Maven 3.8 prints a reset sequence even to a file
    }
    line.addAll(arguments);
    return new ProcessBuilder(line).directory(home.toFile()).inheritIO();
  }

  private static int await(Process maven) throws InterruptedException {
    Thread end = new Thread(maven::destroy, "end Maven");
    Runtime.getRuntime().addShutdownHook(end);
    int exitCode = maven.waitFor();
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      return exitCode; // this JVM is ending
    }
    return exitCode;
  }

  private static boolean isBuilt(Path module) {
    for (String classes : Arrays.asList("classes", "main/classes", "solution/classes")) {
      if (Files.isDirectory(module.resolve("target").resolve(classes))) {
        return true;
      }
    }
    return false;
  }
}
