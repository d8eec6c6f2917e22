package mercury.tools.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import mercury.tools.CourseCheckout;
import mercury.tools.MeasurementConditions;
import mercury.tools.solution.CheckSelection;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.MatrixRow;
import mercury.tools.solution.ParallelGradings;
import mercury.tools.solution.ProofSolution;
import mercury.tools.solution.SolutionProgressBar;
import mercury.tools.solution.ToolCommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Grades every solution and compares each verdict with the solution's header. */
@Command(
    name = "matrix",
    mixinStandardHelpOptions = true,
    description = "Grades every wrong, right and hostile solution: each must fail what it names.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every cell is right", "1:some cells are wrong", "2:bad arguments"})
public final class SolutionMatrix implements Callable<Integer> {

  private static final List<String> KINDS =
      List.of("hostile", "wrong", "right"); // the slowest come first
  private static final String EVERY = ".*";
  private static final Path README = CourseCheckout.path("tests/README.md");

  @Option(
      names = "--exercise",
      paramLabel = "NAME",
      description = "whose solutions; without, those of the first exercise")
  private GradedExercise exercise = GradedExercise.first();

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "gradings at a time; without, as many as the machine carries")
  private Optional<Integer> parallel = Optional.empty();

  @Option(names = "--only", paramLabel = "REGEX", description = "only solutions whose names match")
  private Pattern only = Pattern.compile(EVERY);

  @Option(
      names = "--write",
      description = "write the tables into tests/README.md; with --only, only those lines")
  private boolean write;

  @Option(
      names = "--golden",
      split = ",",
      paramLabel = "NAMES",
      description = "write the golden files of these solutions")
  private List<String> golden = List.of();

  @Option(
      names = "--mistakes",
      description = "write the list of known mistakes that the grader reads, and grade nothing")
  private boolean mistakes;

  @Option(
      names = "--seen",
      description = "write down what was seen, by which the grader tells mistakes apart")
  private boolean seen;

  @Option(
      names = "--board",
      split = ",",
      paramLabel = "COLUMNS",
      description = "print the boards that learners see, on terminals of these widths")
  private List<Integer> boards = List.of();

  @Option(
      names = "--near",
      description = "run only the checks of classes that use changed code: faster")
  private boolean near;

  @Option(
      names = "--claimed",
      description = "run only the checks that a wrong solution's header names: faster still")
  private boolean claimed;

  private SolutionMatrix() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    // not only when it failed: Maven, whose JVM this is, would wait for the embedded broker's
    // threads
    System.exit(ToolCommandLine.of(new SolutionMatrix()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    if (mistakes) {
      Files.writeString(
          exercise.paths().mistakes(), MistakesList.of(ProofSolution.known(exercise)));
      return 0;
    }
    List<ProofSolution> solutions = solutions();
    if (solutions.isEmpty()) {
      System.err.printf("No solution's name matches %s: see %s/proof.%n", only, exercise.name());
      return 2;
    }
    Instant started = Instant.now();
    List<MatrixRow> rows = new ArrayList<>();
    try (SolutionProgressBar progress =
        SolutionProgressBar.of(exercise.matrix(), solutions.size())) {
      ParallelGradings.run(
          solutions,
          parallel.orElseGet(exercise::gradings),
          selection(),
          progress.andThen(rows::add));
    }
    rows.sort(Comparator.comparing(row -> solutions.indexOf(row.solution())));
    publish(rows, Duration.between(started, Instant.now()));
    return judge(rows);
  }

  private CheckSelection selection() {
    if (claimed) {
      return CheckSelection.CLAIMED;
    }
    return near ? CheckSelection.NEAR : CheckSelection.ALL;
  }

  private List<ProofSolution> solutions() throws IOException {
    List<ProofSolution> all = new ArrayList<>(List.of(ProofSolution.reference(exercise)));
    for (String kind : KINDS) {
      all.addAll(ProofSolution.all(exercise, kind));
    }
    all.removeIf(solution -> !only.matcher(solution.name()).matches());
    return all;
  }

  private void publish(List<MatrixRow> rows, Duration took) throws IOException {
    String head =
        String.format(
            Locale.ROOT,
            "%d solutions × %s in %d s: %s",
            rows.size(),
            switch (selection()) {
              case ALL -> rows.get(0).verdicts().size() + " checks";
              case NEAR -> "the checks of the classes that they reach";
              case CLAIMED -> "the checks that they are said to fail";
            },
            took.toSeconds(),
            conditions());
    Path html =
        CourseCheckout.path("tests/tools/target/%s/index.html".formatted(exercise.matrix()));
    Files.createDirectories(html.getParent());
    Files.writeString(html, MatrixHtmlPage.of(rows, head));
    if (write && only.pattern().equals(EVERY)) {
      MatrixMarkdownPage.replace(
          README, exercise.matrix(), head + "\n\n" + MatrixMarkdownPage.tables(exercise, rows));
    } else if (write) {
      MatrixMarkdownPage.replaceLines(README, exercise, rows);
    }
    for (MatrixRow row : rows) {
      if (golden.contains(row.solution().name())) {
        GoldenTexts.write(row);
      }
    }
    if (seen) {
      MistakeEvidence.write(exercise, rows);
    }
    rows.forEach(row -> boards.forEach(width -> LearnerBoard.print(row, width)));
    System.out.printf("%s%n%s%n", head, html);
  }

  /** Names the broker of an exercise that needs one; no other has one started. */
  private String conditions() {
    return exercise.manifest().services().isEmpty()
        ? MeasurementConditions.today("no services")
        : MeasurementConditions.today();
  }

  private int judge(List<MatrixRow> rows) throws IOException {
    MatrixJudgement judgement = new MatrixJudgement(ProofSolution.known(exercise));
    int complaints = 0;
    for (MatrixRow row : rows) {
      for (String complaint : judgement.of(row)) {
        complaints++;
        System.out.printf("✘ %s: %s%n", row.solution().name(), complaint);
      }
    }
    System.out.println(complaints == 0 ? "Every cell is right." : complaints + " are wrong.");
    return complaints == 0 ? 0 : 1;
  }
}
