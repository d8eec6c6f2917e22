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

/** The whole bot, in four processes, in front of people and in bad weather. */
@Command(
    name = "end-to-end",
    mixinStandardHelpOptions = true,
    description =
        "People use the bot while its processes are killed and its connections cut; nothing may be lost.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:everything is as it must be", "1:something is not", "2:bad arguments"})
public final class EndToEnd implements Callable<Integer> {

  private static final int SEEDS = 1_000_000;

  @Spec private CommandSpec spec;

  @Option(names = "--seed", paramLabel = "N", description = "the same plan as another time")
  private long seed = new SecureRandom().nextInt(SEEDS);

  @Option(names = "--updates", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int updates = 500;

  @Option(names = "--people", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int people = 20;

  @Option(
      names = "--open",
      paramLabel = "N",
      description = "the most updates that wait at a time, default: ${DEFAULT-VALUE}")
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
    System.exit(new CommandLine(new EndToEnd()).execute(args)); // ends the embedded services too
  }

  @Override
  public Integer call() throws Exception {
    EndToEndRound round = round();
    System.out.println("end to end: " + round.arguments());
    EndToEndResult proof;
    try (UpdateProgressBar progress = UpdateProgressBar.of(round.updates())) {
      proof = EndToEndResult.of(round, progress);
    }
    System.out.println(proof);
    if (write && proof.complaints().isEmpty()) {
      publish(proof);
    }
    return proof.complaints().isEmpty() ? 0 : 1;
  }

  private static void publish(EndToEndResult proof) throws IOException {
    String figures =
        "%s%n(%s; %s)%n"
            .formatted(
                proof.figures().orElseThrow(),
                proof.round().arguments(),
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
