package mercury.harness.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.ExercisePaths;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.model.Verdict;

/**
 * The steps after all points: the stars that are still off, the reference to compare with, the next
 * exercise, and the road that leads there.
 *
 * @param course all lessons and exercises
 * @param paths the exercise that was graded
 * @param locale the language
 */
record NextSteps(CourseManifests course, ExercisePaths paths, Locale locale) {

  /** Returns the lines to print; none unless all required checks were run and passed. */
  List<String> after(Grade grade) {
    if (!grade.complete() || grade.score() < 100) {
      return List.of();
    }
    List<String> steps = new ArrayList<>();
    stars(grade, steps);
    step(steps, "next.reference", shown(paths.sources("solution")));
    paths
        .exercise()
        .folders()
        .plain()
        .map(paths::resolve)
        .filter(Files::isDirectory)
        .ifPresent(plain -> step(steps, "next.plain", shown(plain)));
    course
        .after(paths.exercise())
        .ifPresent(next -> step(steps, "next.exercise", next.title().in(locale), page(next)));
    step(steps, "next.road");
    steps.add(0, " " + messages().get("next.steps"));
    steps.add("");
    return steps;
  }

  private void stars(Grade grade, List<String> steps) {
    String off =
        grade.results().stream()
            .filter(result -> result.verdict() == Verdict.OFF)
            .map(result -> result.check().id())
            .collect(joining(", "));
    if (!off.isEmpty()) {
      step(steps, "next.stars", off, paths.exercise().name());
    }
  }

  private void step(List<String> steps, String key, Object... values) {
    steps.add("   " + messages().get(key, values));
  }

  private GraderMessages messages() {
    return GraderMessages.in(locale);
  }

  private Path page(ExerciseManifest next) {
    ExercisePaths files = new ExercisePaths(paths.root(), next);
    Path translated = files.resolve("README." + locale.getLanguage() + ".md");
    return shown(Files.exists(translated) ? translated : files.resolve("README.md"));
  }

  private static Path shown(Path path) {
    return CourseRoot.shown(path);
  }
}
