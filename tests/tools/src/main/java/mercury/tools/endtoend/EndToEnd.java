package mercury.tools.endtoend;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import mercury.tools.CourseCheckout;
import mercury.tools.MeasurementConditions;
import mercury.tools.matrix.MatrixMarkdownPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the whole bot in four processes while people use it and faults hit it. */
@Command(
    name = "end-to-end",
    mixinStandardHelpOptions = true,
    description =
        "People use the bot while its processes are killed and its connections are cut; nothing may be lost.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:everything is correct", "1:something is wrong", "2:bad arguments"})
public final class EndToEnd implements Callable<Integer> {

  private static final int SEEDS = 1_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "seed of the plan: the same seed gives the same plan")
  private long seed = new SecureRandom().nextInt(SEEDS);

  @Option(names = "--updates", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int updates = 500;

  @Option(names = "--people", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int people = 20;

  @Option(
      names = "--open",
      paramLabel = "N",
      description = "maximum number of updates in flight, default: ${DEFAULT-VALUE}")
  private int open = 30;

  @Option(names = "--worker-kills", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int workerKills = 5;

  @Option(names = "--poller-kills", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int pollerKills = 2;

  @Option(names = "--cuts", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int cuts = 5;

  @Option(names = "--write", description = "write the figures into tests/README.md")
  private boolean write;

  private EndToEnd() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new EndToEnd()).execute(args)); // stops the embedded services too
  }

  @Override
  public Integer call() throws Exception {
    EndToEndRound round = round();
    System.out.println("end to end: " + round.arguments());
    EndToEndResult result;
    try (UpdateProgressBar progress = UpdateProgressBar.of(round.updates())) {
      result = EndToEndResult.of(round, progress);
    }
    System.out.println(result);
    if (write && result.complaints().isEmpty()) {
      publish(result);
    }
    return result.complaints().isEmpty() ? 0 : 1;
  }

  private static void publish(EndToEndResult result) throws IOException {
    String figures =
        "%s%n(%s; %s)%n"
            .formatted(
                result.figures().orElseThrow(),
                result.round().arguments(),
                MeasurementConditions.today("embedded services"));
    MatrixMarkdownPage.replace(CourseCheckout.path("tests/README.md"), "end-to-end", figures);
  }

  private EndToEndRound round() {
    try {
      return new EndToEndRound(seed, updates, people, open, workerKills, pollerKills, cuts);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
