package mercury.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code course learn}: runs the environment as {@code course up} does, and opens its
 * page at the road. Where Mercury runs in the checkout already, it opens the page of that.
 */
@Command(
    mixinStandardHelpOptions = true,
    version = "Mercury 1",
    name = "./course learn",
    sortOptions = false,
    description =
        "Starts what ./course up starts, and opens the road of the course in the browser: what is"
            + " done, what is next, and how long it takes.")
public final class LearnCommand implements Callable<Integer> {

  @Option(names = "--no-open", description = "Do not open the road in a browser.")
  private boolean noOpen;

  @Mixin private final EnvironmentOptions options = new EnvironmentOptions();
  @Mixin private final RabbitOptions rabbit = new RabbitOptions();

  /** Starts it; exits with 2 for wrong arguments, 1 when a service does not start. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new LearnCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<RoadVisit> visit = Optional.of(new RoadVisit(!noOpen));
    return new EnvironmentRun("course learn", options, rabbit, visit).run();
  }
}
