package mercury.tools.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mercury.tools.CourseCheckout;
import mercury.tools.MeasurementConditions;
import mercury.tools.matrix.MatrixMarkdownPage;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.ParallelGradings;
import mercury.tools.solution.SolutionProgressBar;
import mercury.tools.solution.ToolCommandLine;
import mercury.tools.solution.VariantCompiler;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Grades every mutant of a right solution. A mutant that passes is a mistake that no check sees, or
 * code that the contract leaves free.
 */
@Command(
    name = "mutation",
    mixinStandardHelpOptions = true,
    description =
        "Changes the reference in one place at a time, as PIT does, and grades each change: a"
            + " check should fail. A run that was ended goes on where it was.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every survivor has a written reason", "1:some have none", "2:bad arguments"})
public final class MutationTesting implements Callable<Integer> {

  private static final Path README = CourseCheckout.path("tests/README.md");

  @Option(
      names = "--exercise",
      paramLabel = "NAME",
      description = "whose reference; without, that of the first exercise")
  private GradedExercise exercise = GradedExercise.first();

  @Option(
      names = "--variant",
      paramLabel = "NAME",
      description = "solution or plain; without, solution")
  private String variant = "solution";

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "gradings at a time; without, as many as the machine carries")
  private Optional<Integer> parallel = Optional.empty();

  @Option(names = "--only", paramLabel = "REGEX", description = "only mutants whose names match")
  private Pattern only = Pattern.compile(".*");

  @Option(names = "--every", paramLabel = "N", description = "only every Nth mutant: a sample")
  private int every = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the verdicts are kept; without, tests/tools/target/mutation")
  private Path out = CourseCheckout.path("tests/tools/target/mutation");

  @Option(names = "--list", description = "print the mutants and grade nothing")
  private boolean list;

  @Option(names = "--write", description = "write the figures into tests/README.md")
  private boolean write;

  private MutationTesting() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    // not only when it failed: Maven, whose JVM this is, would wait for the broker's threads
    System.exit(run(args));
  }

  /** Does what the arguments say and returns the exit code. */
  public static int run(String... args) {
    return ToolCommandLine.of(new MutationTesting()).execute(args);
  }

  @Override
  public Integer call() throws Exception {
    if (every < 1) {
      throw new IllegalArgumentException("--every counts from 1, not " + every);
    }
    if (write) {
      MatrixMarkdownPage.requireMarks(README, mark()); // before the long run, not after it
    }
    Path classes = Files.createTempDirectory("mutation-");
    try {
      VariantCompiler.compile(exercise, variant, Map.of(), classes);
      List<Mutant> mutants = mutants(classes);
      if (mutants.isEmpty()) {
        System.err.printf("No mutant's name matches %s. --list prints all names.%n", only);
        return 2;
      }
      if (list) {
        mutants.forEach(mutant -> System.out.println(mutant.id()));
        return 0;
      }
      return publish(score(mutants, classes));
    } finally {
      PathUtils.deleteDirectory(classes);
    }
  }

  private List<Mutant> mutants(Path classes) throws IOException {
    List<Mutant> all = new MutantFinder(classes, exercise.paths().sources(variant)).find();
    List<Mutant> sample = new ArrayList<>();
    for (int i = 0; i < all.size(); i += every) {
      if (only.matcher(all.get(i).id()).find()) {
        sample.add(all.get(i));
      }
    }
    return sample;
  }

  private MutationScore score(List<Mutant> mutants, Path classes) throws Exception {
    VerdictFile verdicts = VerdictFile.open(build("verdicts.jsonl"));
    MutantGrading grading =
        new MutantGrading(exercise, classes, variant.equals("solution"), verdicts);
    List<Mutant> open =
        mutants.stream()
            .filter(mutant -> verdicts.find(mutant.id(), grading.digest(mutant)).isEmpty())
            .toList();
    System.err.printf("mutants: %s, to grade: %s%n", mutants.size(), open.size());
    try (SolutionProgressBar progress = SolutionProgressBar.of("mutants", open.size())) {
      ParallelGradings.run(
          exercise,
          open,
          parallel.orElseGet(exercise::gradings),
          (grader, mutant) -> grading.grade(grader, mutant, progress));
    }
    return count(
        mutants,
        mutants.stream()
            .filter(mutant -> isKilled(verdicts, mutant, grading.digest(mutant)))
            .map(Mutant::id)
            .collect(Collectors.toSet()));
  }

  private static boolean isKilled(VerdictFile verdicts, Mutant mutant, String digest) {
    return verdicts.find(mutant.id(), digest).orElseThrow().isKilled();
  }

  private MutationScore count(List<Mutant> mutants, Set<String> killed) throws IOException {
    Survivors known = Survivors.read(exercise.paths().proof("survivors.txt"));
    Set<String> ids = mutants.stream().map(Mutant::id).collect(Collectors.toSet());
    if (every == 1 && only.pattern().equals(".*")) {
      known
          .withoutMutant(ids)
          .forEach(id -> System.err.println("survivors.txt names a mutant that is gone: " + id));
    }
    List<Mutant> alive = mutants.stream().filter(mutant -> !killed.contains(mutant.id())).toList();
    int equivalent = (int) alive.stream().filter(known::isEquivalent).count();
    int explained = (int) alive.stream().filter(m -> known.reason(m).isPresent()).count();
    return new MutationScore(
        mutants,
        killed.size(),
        equivalent,
        explained - equivalent,
        alive.stream().filter(mutant -> known.reason(mutant).isEmpty()).toList());
  }

  private int publish(MutationScore score) throws IOException {
    score
        .survivors()
        .forEach(m -> System.out.printf("%s:%s survives%n%s%n", m.file(), m.line(), m.id()));
    String figures = score.line() + ": " + MeasurementConditions.today();
    System.out.println(figures);
    if (write) {
      MatrixMarkdownPage.replace(README, mark(), figures + "\n\n" + score.table());
    }
    return score.survivors().isEmpty() ? 0 : 1;
  }

  private String mark() {
    return exercise.name() + "-" + variant + "-mutation";
  }

  private Path build(String file) {
    return out.resolve(exercise.name() + "-" + variant).resolve(file);
  }
}
