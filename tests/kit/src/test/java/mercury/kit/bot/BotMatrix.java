package mercury.kit.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import mercury.kit.grade.Overlay;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has the bot's wrong and right solutions graded, each against what its header says. */
@Command(
    name = "bot-matrix",
    mixinStandardHelpOptions = true,
    description = "Grades every wrong and right solution of the bot: each must fail what it names.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every verdict is right", "1:some are wrong", "2:bad arguments"})
public final class BotMatrix implements Callable<Integer> {

  @Option(names = "--only", paramLabel = "REGEX", description = "the solutions with such names")
  private Pattern only = Pattern.compile(".*");

  private BotMatrix() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new BotMatrix()).execute(args)); // ends the embedded services too
  }

  @Override
  public Integer call() throws Exception {
    List<Overlay> solutions = solutions();
    if (solutions.isEmpty()) {
      System.err.printf("No solution's name matches %s: see tests/kit/src/bot.%n", only);
      return 2;
    }
    int complaints = 0;
    try (BotGrader grader = BotGrader.open()) {
      for (Overlay solution : solutions) {
        String complaint =
            BotJudgement.complaint(solution.header(), grader.grade(solution.files()));
        complaints += complaint.isEmpty() ? 0 : 1;
        System.out.println(
            complaint.isEmpty()
                ? "✔ " + solution.name()
                : "✘ " + solution.name() + " " + complaint);
      }
    }
    System.out.printf("%d solutions, %d wrong verdicts%n", solutions.size(), complaints);
    return complaints == 0 ? 0 : 1;
  }

  private List<Overlay> solutions() {
    List<Overlay> solutions = new ArrayList<>(Overlay.all("bot/wrong"));
    solutions.addAll(Overlay.all("bot/right"));
    solutions.removeIf(solution -> !only.matcher(solution.name()).matches());
    return solutions;
  }
}
