package mercury.tools.solution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mercury.environment.ServiceAddresses;
import mercury.grading.ProbedReachability;
import mercury.harness.driver.SubjectPlan;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Grade;
import mercury.harness.model.GradingListener;
import mercury.harness.model.Verdict;
import mercury.harness.runner.Grader;
import mercury.harness.runner.GradingSettings;
import mercury.harness.runner.jvm.GivenClasses;
import org.apache.commons.io.file.PathUtils;

/**
 * Grades variants of an exercise's reference with the suites, as a learner's solution is graded,
 * one after another. Not thread-safe.
 */
public final class VariantGrader implements AutoCloseable {

  private final GradedExercise exercise;
  private final Supplier<ServiceAddresses> services;
  private final Grader grader;
  private final Path folder;

  private VariantGrader(
      GradedExercise exercise, Supplier<ServiceAddresses> services, Grader grader, Path folder) {
    this.exercise = exercise;
    this.services = services;
    this.grader = grader;
    this.folder = folder;
  }

  /** Opens a grader and prestarts its JVM. */
  public static VariantGrader open(GradedExercise exercise) throws IOException {
    return new VariantGrader(
        exercise,
        exercise::addresses,
        Grader.warm(VariantCompiler.libraries(exercise), new ProbedReachability()),
        Files.createTempDirectory("workbench-"));
  }

  /** Returns one for another exercise of the same module, which uses the same JVMs and folder. */
  public VariantGrader of(GradedExercise other) {
    return new VariantGrader(other, other::addresses, grader, folder);
  }

  /** Returns one that grades on other services, which uses the same JVMs and folder. */
  public VariantGrader on(ServiceAddresses others) {
    return new VariantGrader(exercise, () -> others, grader, folder);
  }

  /**
   * Returns whether the checks are compiled: only {@code -Psolution} compiles them for the
   * reference.
   */
  public static boolean isBuilt(GradedExercise exercise) {
    return Files.exists(exercise.tests());
  }

  /** Grades the reference with those files replaced, in English. */
  public Grade grade(Map<String, String> files, boolean optional)
      throws IOException, InterruptedException {
    return grade(files, optional, List.of());
  }

  /**
   * Grades with some of the checks.
   *
   * @param only their ids; empty for all
   */
  public Grade grade(Map<String, String> files, boolean optional, List<String> only)
      throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory(folder, "classes-");
    VariantCompiler.compile(exercise, files, classes);
    return gradeCompiled(classes, optional, only);
  }

  /**
   * Grades compiled classes.
   *
   * @param classes the folder with all classes of the solution and what is given
   * @param only the ids of the checks; empty for all
   */
  public Grade gradeCompiled(Path classes, boolean optional, List<String> only)
      throws IOException, InterruptedException {
    return grader.grade(
        new GradingSettings(
            exercise.name(),
            exercise.manifest().packageName(),
            exercise.idPrefixes(),
            exercise.manifest().isDriven() ? checks(classes) : solution(classes),
            List.of(exercise.tests()),
            services.get().variables(),
            Locale.ENGLISH,
            optional,
            only,
            subject(classes),
            given(classes)),
        GradingListener.none());
  }

  /**
   * Returns how the variant is started in a process of its own; empty when the exercise is not
   * driven.
   */
  private Optional<SubjectPlan> subject(Path classes) throws IOException {
    if (!exercise.manifest().isDriven()) {
      return Optional.empty();
    }
    List<Path> folders = new ArrayList<>(List.of(classes));
    folders.addAll(exercise.paths().givenResources());
    return Optional.of(
        SubjectPlan.java(
                folders, exercise.paths().libraries("solution"), exercise.manifest().packageName())
            .sharing(exercise.paths().build("solution")));
  }

  /** Returns what the checks may load of it. */
  private GivenClasses given(Path classes) throws IOException {
    if (!exercise.manifest().isDriven()) {
      return GivenClasses.none();
    }
    List<Path> folders = new ArrayList<>(List.of(classes));
    folders.addAll(exercise.paths().givenResources());
    return GivenClasses.of(folders, List.of(exercise.paths().given()));
  }

  /** The folders with the checks; before them those that were compiled beside the variant. */
  private List<Path> checks(Path classes) throws IOException {
    List<Path> folders = new ArrayList<>();
    Path sources = exercise.paths().checks();
    try (Stream<Path> all = Files.walk(sources)) {
      if (all.map(file -> sources.relativize(file).toString().replace(".java", ".class"))
          .anyMatch(file -> file.endsWith(".class") && Files.exists(classes.resolve(file)))) {
        folders.add(classes);
      }
    }
    folders.add(exercise.tests());
    folders.addAll(exercise.paths().resources());
    return folders;
  }

  /**
   * Puts the folders together as {@code course watch} does: given classes may need the resources.
   */
  private List<Path> solution(Path classes) {
    return Stream.concat(
            Stream.of(classes, exercise.tests()), exercise.paths().resources().stream())
        .toList();
  }

  /** The ids of the checks that got that verdict. */
  public static Set<String> ids(Grade grade, Verdict verdict) {
    Set<String> ids = new TreeSet<>();
    grade.results().stream()
        .filter(result -> result.verdict() == verdict)
        .map(CheckResult::check)
        .forEach(check -> ids.add(check.id()));
    return ids;
  }

  @Override
  public void close() throws IOException {
    try {
      grader.close();
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }
}
