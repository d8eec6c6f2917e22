package mercury.bench.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mercury.harness.runner.ClassPath;

/** Programs in JVMs of their own, on the class path of this one. */
public final class JvmCommand {

  private JvmCommand() {}

  /** The program, to be started. What it complains about goes where ours goes. */
  public static ProcessBuilder program(Class<?> main, String... options) {
    return program(List.of(), main, options);
  }

  /** The same, with folders before the rest of the class path. */
  public static ProcessBuilder program(List<Path> first, Class<?> main, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider");
    command.add("-Dslf4j.internal.verbosity=ERROR");
    command.addAll(List.of(options));
    List<Path> classPath = new ArrayList<>(first);
    classPath.addAll(ClassPath.entries());
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(main.getName());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
