package mercury.harness.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.harness.driver.SubjectPlan;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.ExercisePaths;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.progress.RoadProgress;
import mercury.harness.runner.ClassPath;
import mercury.harness.runner.GradingSettings;
import mercury.harness.runner.SourceFolders;
import mercury.harness.runner.jvm.GivenClasses;

/**
 * The properties that say what is to be graded, and how. The exercise's manifest says what the
 * exercise is; the system properties that its pom sets say what Maven alone knows: {@code
 * grade.exercise}, its folder, {@code grade.variant}, and {@code grade.classes} and {@code
 * grade.tests}, the folders that were compiled to. A person may set {@code grade.only}, {@code
 * grade.lang}, {@code grade.optional}, {@code test} as for Surefire, and {@code grade.driver}, the
 * command of a driver for another language.
 *
 * @param course all lessons and exercises
 * @param paths the exercise
 * @param variant whose solution of it, like {@code main}
 * @param classPath of the exercise, libraries and folders
 */
record GradingProperties(
    CourseManifests course, ExercisePaths paths, String variant, List<Path> classPath) {

  /**
   * Reads the properties of this JVM, and the manifests.
   *
   * @throws IOException if the exercise is not there
   */
  static GradingProperties ofProperties() throws IOException {
    Path root = CourseRoot.ofProperty();
    CourseManifests course = CourseManifests.of(root);
    Path folder = root.resolve(property("grade.exercise"));
    ExerciseManifest exercise =
        course
            .exercise(folder.getFileName().toString())
            .orElseThrow(() -> new IOException("there is no exercise in " + folder));
    return new GradingProperties(
        course, new ExercisePaths(root, exercise), property("grade.variant"), ClassPath.entries());
  }

  /** Returns everything but what learners write, and the checks. */
  String libraries() {
    List<Path> solution = new ArrayList<>(solutionFolders());
    if (exercise().isDriven()) {
      course
          .below(exercise())
          .forEach(each -> solution.addAll(below(new ExercisePaths(root(), each))));
    }
    return String.join(
        File.pathSeparator,
        classPath.stream().filter(entry -> !solution.contains(entry)).map(Path::toString).toList());
  }

  /**
   * Returns the settings of the grading.
   *
   * @throws IOException if the checks that are asked for are none
   */
  GradingSettings settings(Map<String, String> addresses) throws IOException {
    boolean driven = exercise().isDriven();
    return new GradingSettings(
        exercise().name(),
        exercise().packageName(),
        course.idsUpTo(exercise()),
        driven ? List.of(checkFolder()) : solutionFolders(),
        List.of(checkFolder()),
        addresses,
        locale(),
        !System.getProperty("grade.optional", "false").equals("false"),
        chosen().ids(),
        driven ? Optional.of(subject(List.of(classes()))) : Optional.empty(),
        driven ? given(List.of(classes())) : GivenClasses.none());
  }

  /** Returns the given classes of this exercise, compiled to those folders, and of those below. */
  GivenClasses given(List<Path> solution) throws IOException {
    List<ExercisePaths> all = new ArrayList<>(List.of(paths));
    course.below(exercise()).forEach(each -> all.add(new ExercisePaths(root(), each)));
    List<Path> folders = new ArrayList<>(solution);
    all.stream().skip(1).forEach(each -> folders.addAll(below(each)));
    return GivenClasses.of(folders, all.stream().map(ExercisePaths::given).toList());
  }

  /** Finds the classes of an exercise below among the libraries. */
  private List<Path> below(ExercisePaths exercise) {
    Path built = exercise.resolve("target").toAbsolutePath().normalize();
    return classPath.stream()
        .filter(entry -> entry.toAbsolutePath().normalize().startsWith(built))
        .toList();
  }

  /**
   * Returns whether the checks that {@code -Dtest} means are another exercise's: Maven visits the
   * exercises above one too.
   */
  boolean areElsewhere() throws IOException {
    return chosen().areElsewhere();
  }

  private ChosenChecks chosen() {
    return new ChosenChecks(course, paths);
  }

  /** Returns how the learner's code in those folders is started in a process of its own. */
  SubjectPlan subject(List<Path> solution) throws IOException {
    String driver = System.getProperty("grade.driver", "");
    if (!driver.isBlank()) {
      return SubjectPlan.of(driver, root(), exercise().packageName());
    }
    return SubjectPlan.java(solution, paths.libraries(variant), exercise().packageName())
        .sharing(paths.build(variant));
  }

  ExerciseManifest exercise() {
    return paths.exercise();
  }

  Locale locale() {
    return Optional.ofNullable(System.getProperty("grade.lang"))
        .map(Locale::forLanguageTag)
        .orElse(Locale.getDefault());
  }

  List<String> services() {
    return exercise().services();
  }

  /** Returns the folder of the course. */
  Path root() {
    return paths.root();
  }

  /** Returns the folder with the classes that are graded, as a person here would type it. */
  Path sources() {
    return CourseRoot.shown(paths.sources(variant));
  }

  Path reports() {
    return CourseRoot.shown(paths.reports(variant));
  }

  /** Keeps that the learner's exercise is done, for {@code course next}, if it is. */
  void keep(Grade grade) throws IOException {
    if (variant.equals("main")
        && chosen().ids().isEmpty()
        && grade.complete()
        && grade.score() >= 100) {
      RoadProgress.in(root()).update(state -> state.withExercise(exercise().name()));
    }
  }

  /** Returns what to tell a learner who has all points; nothing about another variant. */
  List<String> nextSteps(Grade grade) {
    return variant.equals("main") ? new NextSteps(course, paths, locale()).after(grade) : List.of();
  }

  /** Returns a folder that {@code course watch} compiles into. */
  Path watchFolder(String name) {
    return paths.build(variant).resolve("watch").resolve(name);
  }

  /** Returns what {@code course watch} compiles. */
  SourceFolders folders() {
    return new SourceFolders(
        Stream.of(paths.sources(variant), paths.given()).filter(Files::isDirectory).toList(),
        List.of(paths.checks()),
        paths.resources());
  }

  /** Returns a sentence about the first class that is not in the exercise's package. */
  Optional<String> firstClassOutside() throws IOException {
    return firstClassOutside(classes());
  }

  /** Returns a sentence about the first class in that folder that is not in the package. */
  Optional<String> firstClassOutside(Path folder) throws IOException {
    return new PackageBoundary(exercise().packageName())
        .firstOutside(folder, GraderMessages.in(locale()));
  }

  /** Returns the folders with resources that the learner's code has. */
  List<Path> givenResources() {
    return paths.givenResources();
  }

  /** Returns what is wrong with the learner's files; nothing about another variant. */
  List<String> faults() throws IOException {
    if (!variant.equals("main")) {
      return List.of();
    }
    GraderMessages messages = GraderMessages.in(locale());
    List<String> faults =
        new ArrayList<>(
            new SourceFaults(paths.sources(variant), paths.stub(), messages).sentences());
    if (!faults.isEmpty()) {
      faults.add(messages.get("source.errors"));
    }
    return faults;
  }

  /** Returns the folders that Maven compiled the solution and the checks to. */
  private static List<Path> solutionFolders() {
    return List.of(checkFolder(), classes());
  }

  private static Path classes() {
    return Path.of(property("grade.classes"));
  }

  private static Path checkFolder() {
    return Path.of(property("grade.tests"));
  }

  private static String property(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .orElseThrow(() -> new IllegalStateException(name + " is set by the exercise's pom"));
  }
}
