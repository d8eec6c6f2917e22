package mercury.tools.certificate;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import mercury.tools.CourseCheckout;
import mercury.tools.MeasurementConditions;
import mercury.tools.matrix.MatrixMarkdownPage;
import mercury.tools.solution.CheckSelection;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.ParallelGradings;
import mercury.tools.solution.ProofSolution;
import mercury.tools.solution.SolutionProgressBar;
import mercury.tools.solution.ToolCommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Looks for flakes: grades the reference and every wrong solution many times while other work keeps
 * the cores busy, and counts the false verdicts.
 */
@Command(
    name = "certificate",
    mixinStandardHelpOptions = true,
    description = "Grades again and again on busy cores and counts the false verdicts.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:no false verdict", "1:some", "2:bad arguments"})
public final class FlakeCertificate implements Callable<Integer> {

  @Option(names = "--exercise", paramLabel = "NAME", description = "the first exercise without")
  private GradedExercise exercise = GradedExercise.first();

  @Option(names = "--reference", paramLabel = "N", description = "times of the reference: 50")
  private int reference = 50;

  @Option(names = "--wrong", paramLabel = "N", description = "gradings of each wrong solution: 5")
  private int wrong = 5;

  @Option(
      names = "--only",
      paramLabel = "REGEX",
      description = "only wrong solutions whose names match")
  private Pattern only = Pattern.compile(".*");

  @Option(
      names = "--busy",
      paramLabel = "N",
      description = "busy threads in the background: one per core")
  private int busy = Runtime.getRuntime().availableProcessors();

  @Option(names = "--parallel", paramLabel = "N", description = "gradings at a time: 1")
  private int parallel = 1;

  @Option(names = "--write", description = "write the figures into tests/README.md")
  private boolean write;

  private FlakeCertificate() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    // not only when it failed: Maven, whose JVM this is, would wait for the embedded broker's
    // threads
    System.exit(ToolCommandLine.of(new FlakeCertificate()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    List<ProofSolution> solutions = solutions();
    AtomicInteger verdicts = new AtomicInteger();
    AtomicInteger falseVerdicts = new AtomicInteger();
    LoadAverage load = new LoadAverage();
    Instant started = Instant.now();
    try (SolutionProgressBar progress = SolutionProgressBar.of("certificate", solutions.size());
        BusyCores cores = BusyCores.of(busy)) {
      ParallelGradings.run(
          solutions,
          parallel,
          CheckSelection.ALL,
          progress.andThen(
              row -> {
                verdicts.addAndGet(row.verdicts().size());
                falseVerdicts.addAndGet(row.wrong().size());
                load.sample();
              }));
      publish(
          String.format(
              Locale.ROOT,
              "%d false verdicts of %,d: the reference × %d, %d wrong solutions × %d, %d at a time, beside %d busy threads%s",
              falseVerdicts.get(),
              verdicts.get(),
              reference,
              (solutions.size() - reference) / Math.max(1, wrong),
              wrong,
              parallel,
              cores.count(),
              load),
          Duration.between(started, Instant.now()));
    }
    return falseVerdicts.get() == 0 ? 0 : 1;
  }

  /**
   * Returns the solutions in a new order each time: a grading must not depend on the previous ones.
   */
  private List<ProofSolution> solutions() throws IOException {
    List<ProofSolution> all =
        new ArrayList<>(Collections.nCopies(reference, ProofSolution.reference(exercise)));
    for (int i = 0; i < wrong; i++) {
      ProofSolution.all(exercise, "wrong").stream()
          .filter(solution -> only.matcher(solution.name()).matches())
          .forEach(all::add);
    }
    Collections.shuffle(all);
    return all;
  }

  private void publish(String counts, Duration took) throws IOException {
    String figures =
        String.format(
            Locale.ROOT,
            "%s, in %d min: %s%n",
            counts,
            took.toMinutes(),
            MeasurementConditions.today());
    System.out.print(figures);
    if (write) {
      MatrixMarkdownPage.replace(CourseCheckout.path("tests/README.md"), "certificate", figures);
    }
  }
}
