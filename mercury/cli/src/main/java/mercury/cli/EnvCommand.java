package mercury.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import mercury.environment.ServiceAddresses;
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
  public Integer call() throws IOException {
    ServiceAddresses addresses =
        RunningMercury.addresses(CourseHome.path()).orElseGet(ServiceAddresses::detectRunning);
    if (addresses.variables().isEmpty()) {
      System.err.println(
          "course env: no service of the course is running here. Start them with: ./course up");
      return 1;
    }
    shell.exportLines(addresses).forEach(System.out::println);
    return 0;
  }
}
