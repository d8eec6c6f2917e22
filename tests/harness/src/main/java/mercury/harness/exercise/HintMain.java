package mercury.harness.exercise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import mercury.harness.grade.Sentences;
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

  @Parameters(arity = "0..1", paramLabel = "ID", description = "the check; without, the next to do")
  private String id;

  @Option(names = "--lang", paramLabel = "en|ru", description = "the language")
  private String language = Locale.getDefault().toLanguageTag();

  private final Path home = Path.of(System.getProperty("course.home", ""));
  private final Path exercise = home.resolve("task");
  private Locale locale;
  private Sentences sentences;

  /** Exits with 2 for wrong arguments, 1 when there is no next check. */
  public static void main(String[] args) {
    int exitCode = new CommandLine(new HintMain()).execute(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  @Override
  public Integer call() throws IOException {
    locale = Locale.forLanguageTag(language);
    sentences = Sentences.in(locale);
    Hints hints = Hints.of(exercise, locale);
    Optional<List<String>> failed = LastReport.failed(exercise);
    if (id == null) {
      return next(hints, failed);
    }
    List<String> meant = hints.meant(id);
    if (meant.isEmpty()) {
      return refuse(2, sentences.get("hint.unknown", id, String.join(", ", hints.ids())));
    }
    show(
        hints,
        meant.stream().filter(failed.orElse(List.of())::contains).findFirst().orElse(meant.get(0)));
    return 0;
  }

  private int next(Hints hints, Optional<List<String>> failed) throws IOException {
    if (failed.isEmpty()) {
      return refuse(1, sentences.get("hint.ungraded"));
    }
    if (failed.get().isEmpty()) {
      return refuse(1, sentences.get("hint.nothing"));
    }
    show(hints, failed.get().get(0));
    return 0;
  }

  private void show(Hints hints, String check) throws IOException {
    List<String> all = hints.of(check);
    int shown = new Shown(home.resolve(".mercury/hints-task.properties")).next(check, all.size());
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
                  "hint.over", hints.read(check).orElse(""), "task/" + page + "#hints"));
    }
  }

  private static int refuse(int exitCode, String sentence) {
    System.err.println("course hint: " + sentence);
    return exitCode;
  }
}
