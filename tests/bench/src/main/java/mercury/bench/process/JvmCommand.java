package mercury.bench.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mercury.harness.runner.ClassPath;

/** Commands that run programs in their own JVMs with this JVM's class path. */
public final class JvmCommand {

  private JvmCommand() {}

  /** Returns a builder that starts the program. Its standard error goes to this JVM's. */
  public static ProcessBuilder program(Class<?> main, String... options) {
    return program(List.of(), main, options);
  }

  /** Returns a builder that starts the program with folders at the beginning of its class path. */
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
