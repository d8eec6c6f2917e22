package mercury.kit.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import mercury.kit.Course;
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

  private static final String TEXTS = "bot/src/test/resources/mercury/bot/checks.properties";

  @Option(names = "--only", paramLabel = "REGEX", description = "the solutions with such names")
  private Pattern only = Pattern.compile(".*");

  @Option(names = "--near", description = "only by the checks of the class that is wrong: faster")
  private boolean near;

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
            BotJudgement.complaint(
                solution.header(), grader.grade(solution.files(), checks(solution)));
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

  /** Those whose ids begin with the same letter as the solution's name; all of them without. */
  private List<String> checks(Overlay solution) throws IOException {
    if (!near) {
      return List.of();
    }
    Properties texts = new Properties();
    texts.load(Files.newBufferedReader(Course.path(TEXTS)));
    return texts.stringPropertyNames().stream()
        .filter(key -> key.endsWith(".title") && key.charAt(0) == solution.name().charAt(0))
        .map(key -> key.substring(0, key.length() - ".title".length()))
        .toList();
  }

  private List<Overlay> solutions() {
    List<Overlay> solutions = new ArrayList<>(Overlay.all("bot/wrong"));
    solutions.addAll(Overlay.all("bot/right"));
    solutions.removeIf(solution -> !only.matcher(solution.name()).matches());
    return solutions;
  }
}
