package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExercisePaths;
import mercury.harness.model.GraderMessages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one more hint of a check: what {@code course hint} runs. */
@Command(
    name = "course hint",
    mixinStandardHelpOptions = true,
    description = "Shows one more hint.")
public final class HintMain implements Callable<Integer> {

  @Parameters(
      arity = "0..2",
      paramLabel = "[EXERCISE] [ID]",
      hideParamSyntax = true,
      description = "the exercise and the check; without a check, the next to do")
  private List<String> words = List.of();

  @Option(names = "--lang", paramLabel = "en|ru", description = "the language")
  private String language = Locale.getDefault().toLanguageTag();

  private final Path home = CourseRoot.ofProperty();
  private Locale locale;
  private GraderMessages sentences;

  /** Exits with 2 for wrong arguments, 1 when there is no next check. */
  public static void main(String[] args) {
    int exitCode =
        new CommandLine(new HintMain())
            .setExecutionExceptionHandler(new ManifestExceptionHandler())
            .execute(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  @Override
  public Integer call() throws IOException {
    locale = Locale.forLanguageTag(language);
    sentences = GraderMessages.in(locale);
    List<String> left = new ArrayList<>(words);
    List<ExercisePaths> exercises = chosen(left);
    if (left.isEmpty()) {
      return next(exercises.get(0));
    }
    String id = left.get(0);
    for (ExercisePaths exercise : exercises) {
      List<String> meant = hints(exercise).meant(id);
      if (!meant.isEmpty()) {
        List<String> failed = failed(exercise).orElse(List.of());
        show(exercise, meant.stream().filter(failed::contains).findFirst().orElse(meant.get(0)));
        return 0;
      }
    }
    List<String> known = new ArrayList<>();
    for (ExercisePaths exercise : exercises) {
      known.addAll(hints(exercise).ids());
    }
    return refuse(2, sentences.get("hint.unknown", id, String.join(", ", known)));
  }

  /** Returns the one that the words begin with, which is taken from them; else all. */
  private List<ExercisePaths> chosen(List<String> left) throws IOException {
    List<ExercisePaths> all =
        CourseManifests.of(home).exercises().stream()
            .map(exercise -> new ExercisePaths(home, exercise))
            .toList();
    for (ExercisePaths exercise : all) {
      if (!left.isEmpty() && left.get(0).equals(exercise.exercise().name())) {
        left.remove(0);
        return List.of(exercise);
      }
    }
    return all;
  }

  private CheckHints hints(ExercisePaths exercise) throws IOException {
    return CheckHints.of(exercise, locale);
  }

  private Optional<List<String>> failed(ExercisePaths exercise) throws IOException {
    return LastReport.failed(exercise);
  }

  private int next(ExercisePaths exercise) throws IOException {
    Optional<List<String>> failed = failed(exercise);
    if (failed.isEmpty()) {
      return refuse(1, sentences.get("hint.ungraded", exercise.exercise().name()));
    }
    if (failed.get().isEmpty()) {
      return refuse(1, sentences.get("hint.nothing"));
    }
    show(exercise, failed.get().get(0));
    return 0;
  }

  private void show(ExercisePaths exercise, String check) throws IOException {
    CheckHints hints = hints(exercise);
    List<String> all = hints.of(check);
    int shown =
        new HintCounter(
                home.resolve(".mercury/hints-" + exercise.exercise().name() + ".properties"))
            .next(check, all.size());
    System.out.println(check + "  " + hints.title(check));
    boolean over = shown > all.size();
    for (int number = over ? 1 : shown; number <= Math.min(shown, all.size()); number++) {
      System.out.printf(
          "  %s: %s%n", sentences.get("hint", number, all.size()), all.get(number - 1));
    }
    if (over) {
      String page = locale.getLanguage().equals("ru") ? "README.ru.md" : "README.md";
      System.out.println(
          "  "
              + sentences.get(
                  "hint.over",
                  hints.read(check).orElse(""),
                  exercise.exercise().folder() + "/" + page + "#hints"));
    }
  }

  private static int refuse(int exitCode, String sentence) {
    System.err.println("course hint: " + sentence);
    return exitCode;
  }
}
