package mercury.harness.cli;

import static java.util.stream.Collectors.joining;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.ExercisePaths;
import mercury.harness.model.GraderMessages;
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

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Parameters(arity = "0..1", paramLabel = "EXERCISE", description = "the first without")
  private Optional<String> name = Optional.empty();

  private final Path home = CourseRoot.ofProperty();
  private final GraderMessages sentences = GraderMessages.in(Locale.getDefault());

  /** Exits with 2 for wrong arguments, 1 when it is not done. */
  public static void main(String[] args) {
    int exitCode =
        new CommandLine(new ResetMain())
            .setExecutionExceptionHandler(new ManifestExceptionHandler())
            .execute(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  @Override
  public Integer call() throws IOException {
    List<ExerciseManifest> exercises = CourseManifests.of(home).exercises();
    for (ExerciseManifest exercise : exercises) {
      if (name.isEmpty() || name.get().equals(exercise.name())) {
        return reset(new ExercisePaths(home, exercise));
      }
    }
    String names = exercises.stream().map(ExerciseManifest::name).collect(joining(", "));
    System.err.println("course reset: " + sentences.get("reset.unknown", name.orElse(""), names));
    return 2;
  }

  private int reset(ExercisePaths exercise) throws IOException {
    ExerciseStubs stubs = ExerciseStubs.of(exercise);
    String main = exercise.exercise().folder() + "/" + exercise.exercise().folders().main();
    if (stubs.untouched()) {
      System.out.println(sentences.get("reset.untouched", main));
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
        Path.of(
            exercise.exercise().folder(),
            "backup",
            STAMP.format(LocalDateTime.now(ZoneId.systemDefault())));
    stubs.copyTo(home.resolve(copy));
    System.out.println(sentences.get("reset.kept", copy));
    stubs.restore();
    System.out.println(sentences.get("reset.done", main));
    return 0;
  }

  private boolean agreed() {
    String answer = System.console().readLine("%s ", sentences.get("reset.ask"));
    return answer != null
        && sentences.get("reset.yes").contains(" " + answer.strip().toLowerCase(Locale.ROOT) + " ");
  }

  /**
   * Returns whether somebody can answer. Before JDK 22 there is no console without a terminal;
   * since then, the console says whether there is one.
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
