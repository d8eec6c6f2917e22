package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.model.GraderMessages;
import mercury.harness.progress.DrillRoad;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The drills: what {@code course drills} runs. The property {@code grade.variant} says whose,
 * {@code grade.exercise} in which module those are that can be graded here; without it, the first.
 */
@Command(
    name = "course drills",
    mixinStandardHelpOptions = true,
    description = "Small graded programs after each lesson.")
public final class DrillsMain implements Callable<Integer> {

  private static final int FAILED = 1;
  private static final int WRONG_ARGUMENTS = 2;
  private static final int ENVIRONMENT = 3;
  private static final List<String> ACTIONS =
      List.of("watch", "list", "hint", "reset", "grade", "all");

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "watch|list|hint|reset|grade|all",
      description =
          "grade: one drill; all: every drill of a module; watch, the default: on every save")
  private String action = "watch";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "the drill or its number; without, the next unsolved one")
  private Optional<String> name = Optional.empty();

  @Option(names = "--lang", paramLabel = "en|ru", description = "the language")
  private String language = System.getProperty("grade.lang", Locale.getDefault().toLanguageTag());

  private final Path root = CourseRoot.ofProperty();
  private DrillRoad road;
  private String module;
  private DrillTeller teller;
  private Locale locale;

  /** Exits with 1 when a drill is not solved, 2 for wrong arguments, 3 without a broker. */
  public static void main(String[] args) {
    int exitCode =
        new CommandLine(new DrillsMain())
            .setExecutionExceptionHandler(new ManifestExceptionHandler())
            .execute(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    locale = Locale.forLanguageTag(language);
    road = DrillRoad.of(root);
    module = moduleHere();
    teller = new DrillTeller(road, locale);
    if (!ACTIONS.contains(action)) {
      return refuse("drills.action", action);
    }
    teller.checkProgress();
    if (name.isPresent() && road.meant(name.get()).isEmpty()) {
      String names =
          road.drills().stream().map(DrillManifest::name).collect(Collectors.joining(", "));
      return refuse("drills.unknown", name.get(), names);
    }
    return done();
  }

  private int done() throws IOException, InterruptedException {
    Optional<DrillManifest> drill = name.isPresent() ? road.meant(name.get()) : road.next();
    if (action.equals("list")) {
      teller.list();
      return 0;
    }
    if (action.equals("watch") || action.equals("all")) {
      return graded(drill);
    }
    if (drill.isEmpty()) {
      teller.say("", "drills.all");
      return 0;
    }
    switch (action) {
      case "hint" -> teller.hint(drill.get());
      case "reset" -> new DrillReset(road, teller).reset(drill.get());
      default -> {
        return graded(drill);
      }
    }
    return 0;
  }

  private int graded(Optional<DrillManifest> drill) throws IOException, InterruptedException {
    if (action.equals("grade") && !drill.orElseThrow().module().equals(module)) {
      return refuse("drills.elsewhere", drill.get().name());
    }
    String variant = System.getProperty("grade.variant", "main");
    try (DrillGrader grader = DrillGrader.open(root, locale, variant)) {
      if (action.equals("watch")) {
        new DrillWatch(road, teller, grader, module).run();
        return 0;
      }
      DrillBatch batch = new DrillBatch(road, teller, grader, variant.equals("main"));
      int unsolved =
          batch.grade(action.equals("all") ? road.inModule(module) : drill.stream().toList());
      return unsolved == 0 ? 0 : FAILED;
    } catch (IOException e) {
      System.err.println("course drills: " + e.getMessage());
      return ENVIRONMENT;
    }
  }

  /** Returns the module whose checks are on the class path, with what they need. */
  private String moduleHere() {
    String given = System.getProperty("grade.exercise", "");
    return given.isEmpty()
        ? road.drills().get(0).module()
        : root.toAbsolutePath()
            .relativize(root.toAbsolutePath().resolve(given))
            .toString()
            .replace('\\', '/');
  }

  private int refuse(String key, Object... arguments) {
    System.err.println("course drills: " + GraderMessages.in(locale).get(key, arguments));
    return WRONG_ARGUMENTS;
  }
}
