package mercury.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mercury.environment.ServiceAddresses;
import mercury.environment.StandardPorts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code course env}: prints where the services are, in a shell's syntax. */
@Command(
    mixinStandardHelpOptions = true,
    version = "Mercury 1",
    name = "./course env",
    description =
        "Prints the variables that say where the services are, for: eval \"$(./course env)\"")
public final class EnvCommand implements Callable<Integer> {

  @Option(
      names = "--shell",
      paramLabel = "sh|powershell|cmd",
      description = "The shell whose syntax to use; by default this system's usual one.")
  private ShellSyntax shell = ShellSyntax.forThisSystem();

  /** Prints the lines; exits with 1 when no service is running, 2 for wrong arguments. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new EnvCommand()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<ServiceAddresses> running = RunningMercury.addresses(CourseHome.path());
    if (running.isEmpty() && RunningMercury.isStarting(CourseHome.path())) {
      System.err.println(
          "course env: a Mercury is starting here; its addresses come when it is ready ...");
      running = RunningMercury.awaitAddresses(CourseHome.path());
    }
    StandardPorts found =
        running
            .map(addresses -> new StandardPorts(addresses, List.of()))
            .orElseGet(StandardPorts::look);
    shell.exportLines(found.addresses()).forEach(System.out::println);
    return complain(found) ? 1 : 0;
  }

  /** Tells what is missing: half an environment would be taken for a whole one. */
  private static boolean complain(StandardPorts found) {
    found
        .silent()
        .forEach(silent -> System.err.println("course env: " + silent + "; it is left out."));
    if (found.addresses().variables().isEmpty() && found.silent().isEmpty()) {
      System.err.println(
          "course env: no service of the course is running here. Start them with: ./course up");
      return true;
    }
    return !found.silent().isEmpty();
  }
}
