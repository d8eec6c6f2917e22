package mercury.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code course up}: runs the environment in this JVM until Ctrl+C. */
@Command(
    mixinStandardHelpOptions = true,
    version = "Mercury 1",
    name = "./course up",
    sortOptions = false,
    description = "Starts the services of the course in one process, without Docker.")
public final class UpCommand implements Callable<Integer> {

  @Mixin private final EnvironmentOptions options = new EnvironmentOptions();
  @Mixin private final RabbitOptions rabbit = new RabbitOptions();

  /** Starts it; exits with 2 for wrong arguments, 1 when a service does not start. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new UpCommand()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    return new EnvironmentRun("course up", options, rabbit, Optional.empty()).run();
  }
}
