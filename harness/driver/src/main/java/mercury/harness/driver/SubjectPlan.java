package mercury.harness.driver;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.driver.DriverMain;

/**
 * The plan by which a process with the learner's code is started.
 *
 * @param command the driver's program and its first arguments; the port, a word and the package
 *     follow
 * @param packageName the package of the learner's classes
 * @param mark by which all that the process starts is recognised, as {@link MarkedProcesses} does
 * @param classData the folder in which classes of the libraries are kept for a faster start; empty
 *     for none
 */
public record SubjectPlan(List<String> command, String packageName, String mark, String classData) {

  /** Copies the command. */
  public SubjectPlan {
    command = List.copyOf(command);
  }

  /**
   * Returns the plan for a solution in Java.
   *
   * @param folders with its classes and resources
   * @param libraries its class path besides
   */
  public static SubjectPlan java(List<Path> folders, String libraries, String packageName) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Xshare:auto", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    // JSON is UTF-8 whatever the charset of the machine is; what is printed is shown to people
    command.add("-Dfile.encoding=ISO-8859-1");
    for (String stream : List.of("stdout", "stderr")) {
      command.add("-D" + stream + ".encoding=UTF-8");
      command.add("-Dsun." + stream + ".encoding=UTF-8");
    }
    command.addAll(List.of("-cp", classPath(folders, libraries), DriverMain.class.getName()));
    return new SubjectPlan(command, packageName, "", "");
  }

  /**
   * Returns the plan for a solution in another language.
   *
   * @param command the driver's program and its first arguments, with spaces between them; what
   *     names a file of the course is found from wherever the program runs
   */
  public static SubjectPlan of(String command, Path course, String packageName) {
    List<String> words =
        Stream.of(command.trim().split("\\s+", -1))
            .map(word -> Files.exists(course.resolve(word)) ? absolute(course.resolve(word)) : word)
            .toList();
    return new SubjectPlan(words, packageName, "", "");
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /** Returns the same with more options of the JVM; a driver of another language has none. */
  SubjectPlan withOptions(List<String> options) {
    List<String> more = new ArrayList<>(command);
    int place = more.indexOf("-cp");
    if (place > 0) {
      more.addAll(place, options); // the last of two that contradict counts
    }
    return new SubjectPlan(more, packageName, mark, classData);
  }

  /** Returns the same with that mark. */
  public SubjectPlan marked(String with) {
    return new SubjectPlan(command, packageName, with, classData);
  }

  /** Returns the same with a folder in which classes of the libraries are kept. */
  public SubjectPlan sharing(Path folder) {
    return new SubjectPlan(command, packageName, mark, folder.toAbsolutePath().toString());
  }

  /** Jars come first: only what stands before the first folder can be shared. */
  private static String classPath(List<Path> folders, String libraries) {
    Map<Boolean, List<String>> entries =
        Stream.concat(
                Stream.concat(Stream.of(driver()), folders.stream())
                    .map(path -> path.toAbsolutePath().toString()),
                Stream.of(libraries.split(File.pathSeparator, -1)))
            .filter(entry -> !entry.isEmpty())
            .collect(Collectors.partitioningBy(ClassDataArchive::isJar));
    return Stream.of(entries.get(true), entries.get(false))
        .flatMap(List::stream)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path driver() {
    try {
      return Path.of(DriverMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
