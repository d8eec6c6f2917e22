package mercury.launcher.start;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Starts the front door: what {@code course} and {@code course.cmd} compile and run. It uses no
 * library and no syntax after Java 11, so that any JDK can say what is wrong with it. It prints the
 * help by itself, and has Maven build the launcher for everything else.
 */
public final class Course {

  private static final int OLDEST_JDK = 17;
  private static final String MODULE = "build/launcher";
  private static final String MAIN = "mercury.launcher.Launcher";

  private Course() {}

  /** Runs a command of the course in this JVM. */
  public static void main(String[] args) throws Throwable {
    Path home = Path.of("").toAbsolutePath();
    if (args.length == 0 || Arrays.asList("help", "-h", "--help").contains(args[0])) {
      System.out.print(HelpText.of(home));
      return;
    }
    if (Runtime.version().feature() < OLDEST_JDK) {
      System.err.println(
          "course: Mercury needs JDK 17 or newer. Install one and point JAVA_HOME at it.");
      System.exit(1);
    }
    ModuleBuild launcher =
        new ModuleBuild(
            MODULE, "compile", "runtime", List.of("target/classes"), List.of(), List.of());
    run(classPath(home, launcher), Course.class.getClassLoader(), MAIN, args);
  }

  /** Returns the class path of a module, and ends this JVM as Maven ended when it fails. */
  public static List<Path> classPath(Path home, ModuleBuild build)
      throws IOException, InterruptedException {
    KeptClassPath kept = new KeptClassPath(home, build);
    int exitCode = kept.refresh();
    if (exitCode != 0) {
      System.exit(exitCode);
    }
    return kept.entries();
  }

  /**
   * Runs a main class in this JVM, as if the class path were the JVM's own.
   *
   * @throws Throwable what the main method throws
   */
  public static void run(List<Path> classPath, ClassLoader parent, String main, String... args)
      throws Throwable {
    System.setProperty("java.class.path", joined(classPath));
    @SuppressWarnings("resource") // its threads may go on after main
    URLClassLoader loader = new URLClassLoader(urls(classPath), parent);
    Thread.currentThread().setContextClassLoader(loader);
    try {
      loader.loadClass(main).getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Returns whether this is Windows, where the front door is called without {@code ./}. */
  public static boolean onWindows() {
    return java.io.File.separatorChar == '\\';
  }

  private static String joined(List<Path> classPath) {
    StringBuilder joined = new StringBuilder();
    for (Path entry : classPath) {
      joined.append(joined.length() == 0 ? "" : java.io.File.pathSeparator).append(entry);
    }
    return joined.toString();
  }

  private static URL[] urls(List<Path> classPath) throws MalformedURLException {
    URL[] urls = new URL[classPath.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = classPath.get(i).toUri().toURL();
    }
    return urls;
  }
}
