package mercury.kit.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import mercury.kit.Course;
import mercury.kit.grade.Exercise;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has every solution graded, and compares each verdict with what the solution's header says. */
@Command(
    name = "matrix",
    mixinStandardHelpOptions = true,
    description = "Grades every wrong, right and hostile solution: each must fail what it names.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every cell is right", "1:some are wrong", "2:bad arguments"})
public final class Matrix implements Callable<Integer> {

  private static final List<String> KINDS =
      List.of("hostile", "wrong", "right"); // what takes longest comes first
  private static final Path README = Course.path("tests/README.md");

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "gradings at a time: ${DEFAULT-VALUE}")
  private int parallel;

  @Option(names = "--only", paramLabel = "REGEX", description = "the solutions with such names")
  private Pattern only = Pattern.compile(".*");

  @Option(names = "--write", description = "write the tables into tests/README.md")
  private boolean write;

  @Option(
      names = "--golden",
      split = ",",
      paramLabel = "NAMES",
      description = "keep what learners are told of these")
  private List<String> golden = List.of();

  @Option(
      names = "--mistakes",
      description = "write the list of known mistakes that the grader reads, and grade nothing")
  private boolean mistakes;

  @Option(
      names = "--near",
      description = "only by the checks of the classes that use what was changed: faster")
  private boolean near;

  private final Exercise exercise;

  private Matrix(Exercise exercise) {
    this.exercise = exercise;
    this.parallel = exercise.gradings();
  }

  /** See {@code --help}. */
  public static void main(String[] args) {
    main(Exercise.TASK, args);
  }

  static void main(Exercise exercise, String[] args) {
    CommandLine program = new CommandLine(new Matrix(exercise)).setCommandName(exercise.matrix());
    // not only when it failed: Maven, whose JVM this is, would wait for the embedded broker's
    // threads
    System.exit(program.execute(args));
  }

  @Override
  public Integer call() throws Exception {
    if (mistakes) {
      Files.writeString(
          Course.path(exercise.mistakes()), MistakesList.of(Solution.known(exercise)));
      return 0;
    }
    List<Solution> solutions = solutions();
    if (solutions.isEmpty()) {
      System.err.printf("No solution's name matches %s: see %s/proof.%n", only, exercise.module());
      return 2;
    }
    Instant begun = Instant.now();
    List<Row> rows = new ArrayList<>();
    try (Progress progress = Progress.of(exercise.matrix(), solutions.size())) {
      Gradings.run(solutions, parallel, near, progress.andThen(rows::add));
    }
    rows.sort(Comparator.comparing(row -> solutions.indexOf(row.solution())));
    publish(rows, Duration.between(begun, Instant.now()));
    return judge(rows);
  }

  private List<Solution> solutions() throws IOException {
    List<Solution> all = new ArrayList<>(List.of(Solution.reference(exercise)));
    for (String kind : KINDS) {
      all.addAll(Solution.all(exercise, kind));
    }
    all.removeIf(solution -> !only.matcher(solution.name()).matches());
    return all;
  }

  private void publish(List<Row> rows, Duration took) throws IOException {
    String head =
        "%d solutions × %s in %d s: %s"
            .formatted(
                rows.size(),
                near
                    ? "the checks of the classes that they reach"
                    : rows.get(0).verdicts().size() + " checks",
                took.toSeconds(),
                Machine.today());
    Path html = Course.path("tests/kit/target/%s/index.html".formatted(exercise.matrix()));
    Files.createDirectories(html.getParent());
    Files.writeString(html, HtmlPage.of(rows, head));
    if (write) {
      MarkdownPage.replace(
          README, exercise.matrix(), head + "\n\n" + MarkdownPage.tables(exercise, rows));
    }
    for (Row row : rows) {
      if (golden.contains(row.solution().name())) {
        Golden.write(row);
      }
    }
    System.out.printf("%s%n%s%n", head, html);
  }

  private int judge(List<Row> rows) throws IOException {
    Judgement judgement = new Judgement(Solution.known(exercise));
    int complaints = 0;
    for (Row row : rows) {
      for (String complaint : judgement.of(row)) {
        complaints++;
        System.out.printf("✘ %s: %s%n", row.solution().name(), complaint);
      }
    }
    System.out.println(complaints == 0 ? "Every cell is right." : complaints + " are wrong.");
    return complaints == 0 ? 0 : 1;
  }
}
