package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import mercury.harness.model.GraderMessages;
import mercury.harness.progress.Road;
import mercury.harness.progress.RoadProgress;
import mercury.harness.progress.RoadStop;
import mercury.harness.progress.StopKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what to do now on the road: what {@code course next} runs. */
@Command(
    name = "course next",
    mixinStandardHelpOptions = true,
    description = "Says what to do now: a lesson, a drill or an exercise.")
public final class NextMain implements Callable<Integer> {

  @Option(names = "--done", description = "the lesson that is next is read: go on")
  private boolean done;

  @Option(names = "--lang", paramLabel = "en|ru", description = "the language")
  private String language = Locale.getDefault().toLanguageTag();

  private final Path root = CourseRoot.ofProperty();

  /** Exits with 1 when {@code --done} has no lesson to end, 2 for wrong arguments. */
  public static void main(String[] args) {
    int exitCode =
        new CommandLine(new NextMain())
            .setExecutionExceptionHandler(new ManifestExceptionHandler())
            .execute(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  @Override
  public Integer call() throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    GraderMessages sentences = GraderMessages.in(locale);
    RoadProgress progress = RoadProgress.in(root);
    Optional<Path> aside = progress.putAside();
    if (aside.isPresent()) {
      System.out.println(sentences.get("road.unreadable", CourseRoot.shown(aside.get())));
    }
    if (done) {
      Optional<RoadStop> lesson =
          Road.of(root).next().filter(stop -> stop.kind() == StopKind.LESSON);
      if (lesson.isEmpty()) {
        System.err.println("course next: " + sentences.get("road.nolesson"));
        return 1;
      }
      progress.update(state -> state.withLesson(lesson.get().name()));
    }
    new RoadTeller(root, locale).lines(Road.of(root)).forEach(System.out::println);
    return 0;
  }
}
