package mercury.harness.cli;

import mercury.harness.model.GraderMessages;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Puts the stubs of the exercise back: what {@code course reset} runs. The learner's files are
 * copied first, all of them, so that nothing is lost wherever it is interrupted.
 */
@Command(
    name = "course reset",
    mixinStandardHelpOptions = true,
    description = "Puts the stubs back; keeps a copy of yours.")
public final class ResetMain implements Callable<Integer> {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Parameters(arity = "0..1", paramLabel = "task|bot", description = "the exercise; task without")
  private String exercise = "task";

  private final Path home = Path.of(System.getProperty("course.home", ""));
  private final GraderMessages sentences = GraderMessages.in(Locale.getDefault());

  /** Exits with 2 for wrong arguments, 1 when it is not done. */
  public static void main(String[] args) {
    int exitCode = new CommandLine(new ResetMain()).execute(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  @Override
  public Integer call() throws IOException {
    if (!ExerciseNames.has(exercise)) {
      System.err.println("course reset: " + sentences.get("reset.unknown", exercise));
      return 2;
    }
    ExerciseStubs stubs = ExerciseStubs.of(home.resolve(exercise));
    if (stubs.untouched()) {
      System.out.println(sentences.get("reset.untouched", exercise));
      return 0;
    }
    if (!yes && !terminal()) {
      System.err.println("course reset: " + sentences.get("reset.unasked"));
      return 1;
    }
    if (!yes && !agreed()) {
      System.out.println(sentences.get("reset.not"));
      return 1;
    }
    Path copy =
        Path.of(exercise, "backup", STAMP.format(LocalDateTime.now(ZoneId.systemDefault())));
    stubs.copyTo(home.resolve(copy));
    System.out.println(sentences.get("reset.kept", copy));
    stubs.restore();
    System.out.println(sentences.get("reset.done", exercise));
    return 0;
  }

  private boolean agreed() {
    String answer = System.console().readLine("%s ", sentences.get("reset.ask"));
    return answer != null
        && sentences.get("reset.yes").contains(" " + answer.strip().toLowerCase(Locale.ROOT) + " ");
  }

  /**
   * Before JDK 22 there is no console without a terminal; since then, it says whether there is one.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean terminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }
}
