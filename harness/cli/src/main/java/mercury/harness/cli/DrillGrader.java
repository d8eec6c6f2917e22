package mercury.harness.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mercury.harness.driver.SubjectPlan;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.ExercisePaths;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.model.GradingListener;
import mercury.harness.runner.ClassPath;
import mercury.harness.runner.Grader;
import mercury.harness.runner.GradingSettings;
import mercury.harness.runner.SolutionCompiler;
import mercury.harness.runner.jvm.GivenClasses;

/**
 * Compiles and grades drills, one after another. Each is compiled by itself, so that one that does
 * not compile keeps nobody from another. Not thread-safe.
 */
final class DrillGrader implements AutoCloseable {

  private final Path root;
  private final Locale locale;
  private final String variant;
  private final GradingServiceProvider provider;
  private final DrillServices services;
  private final Grader grader;

  private DrillGrader(
      Path root, Locale locale, String variant, GradingServiceProvider provider, Grader grader) {
    this.root = root;
    this.locale = locale;
    this.variant = variant;
    this.provider = provider;
    this.grader = grader;
    this.services = new DrillServices(provider, root);
  }

  /**
   * Prepares what grading needs.
   *
   * @param variant whose solutions are graded, like {@code main}
   */
  static DrillGrader open(Path root, Locale locale, String variant) throws IOException {
    GradingServiceProvider provider = GradingServiceProvider.onClassPath();
    return new DrillGrader(root, locale, variant, provider, Grader.prepared(libraries(), provider));
  }

  /**
   * Grades a drill.
   *
   * @throws IOException saying in one sentence which service did not start, and why
   */
  DrillVerdict grade(DrillManifest drill) throws IOException, InterruptedException {
    DrillFiles files = new DrillFiles(root, drill);
    Path classes = files.paths().build(variant).resolve("drills").resolve(drill.name());
    String digest;
    List<String> complaints;
    do { // a file that is saved meanwhile would be graded under the digest of another
      digest = files.digest();
      complaints = compile(files, classes);
    } while (!digest.equals(files.digest()));
    if (!complaints.isEmpty()) {
      return DrillVerdict.refused(drill, complaints);
    }
    Map<String, String> addresses = services.addresses(files.paths().exercise().services());
    Optional<String> away = provider.firstUnreachable(addresses, GraderMessages.in(locale));
    if (away.isPresent()) {
      return DrillVerdict.refused(drill, List.of(away.get()));
    }
    Grade grade = grader.grade(settings(files.paths(), classes, addresses), GradingListener.none());
    return new DrillVerdict(drill, List.of(), Optional.of(grade), digest);
  }

  private List<String> compile(DrillFiles files, Path classes) throws IOException {
    GraderMessages sentences = GraderMessages.in(locale);
    Path source = CourseRoot.shown(files.source(variant));
    if (!Files.exists(source)) {
      return List.of(sentences.get("source.missing", source, files.drill().className()));
    }
    List<String> complaints =
        new SolutionCompiler(files.paths().libraries(variant), locale)
            .compile(List.of(files.sources(variant)), List.of(), classes);
    String expected = files.drill().source().replace(".java", ".class");
    return complaints.isEmpty() && !Files.exists(classes.resolve(expected))
        ? List.of(sentences.get("source.none", source, files.drill().className()))
        : complaints;
  }

  private GradingSettings settings(ExercisePaths paths, Path classes, Map<String, String> addresses)
      throws IOException {
    Path checks = paths.build(variant).resolve("test-classes");
    return new GradingSettings(
        paths.exercise().subjects().get(0).className(),
        paths.exercise().packageName(),
        paths.exercise().ids(),
        List.of(checks),
        List.of(checks),
        addresses,
        locale,
        false,
        List.of(),
        Optional.of(
            SubjectPlan.java(
                    List.of(classes), paths.libraries(variant), paths.exercise().packageName())
                .sharing(paths.build(variant))),
        GivenClasses.none());
  }

  /** Returns the class path of this JVM without the checks, which each grading loads anew. */
  private static String libraries() {
    return ClassPath.entries().stream()
        .filter(entry -> !entry.endsWith("test-classes"))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Override
  public void close() throws IOException {
    try (services) {
      grader.close();
    }
  }
}
