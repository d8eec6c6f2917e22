package mercury.launcher;

import java.util.ArrayList;
import java.util.List;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.launcher.start.ModuleBuild;

/** {@code course grade} and {@code course watch}. */
final class GradeCommand {

  private final CheckoutFolder home;
  private final String verb;

  GradeCommand(CheckoutFolder home, String verb) {
    this.home = home;
    this.verb = verb;
  }

  /** Grades the exercise that the arguments name, once or on every save. */
  void run(List<String> arguments) throws Throwable {
    CourseManifests manifests = home.manifests();
    ExerciseManifest exercise = exercise(arguments, manifests);
    String start = CheckoutFolder.COMMAND + " " + verb + " " + exercise.name();
    GradeOptions options = GradeOptions.of(start, arguments.subList(1, arguments.size()));
    if (verb.equals("watch")) {
      watch(exercise, manifests, options);
    } else {
      grade(exercise, manifests, options);
    }
  }

  private ExerciseManifest exercise(List<String> arguments, CourseManifests manifests)
      throws CourseException {
    return manifests
        .exercise(arguments.isEmpty() ? "" : arguments.get(0))
        .orElseThrow(
            () ->
                new CourseException(
                    "what is to be graded? %s %s %s [--optional] [--only W5,W6] [--lang ru] [--solution]"
                        .formatted(
                            CheckoutFolder.COMMAND, verb, ExerciseNames.alternatives(manifests))));
  }

  private void watch(ExerciseManifest exercise, CourseManifests manifests, GradeOptions options)
      throws Throwable {
    new GradeProperties(home, exercise, options).set();
    home.run(
        options.variant().libraries(exercise, manifests), ProgramCommand.WATCH_MAIN, List.of());
  }

  /**
   * Grades the exercises that this one depends on before it: the grader ends this JVM at the first
   * that has not passed. Some checks alone may not need all of these.
   */
  private void grade(ExerciseManifest exercise, CourseManifests manifests, GradeOptions options)
      throws Throwable {
    List<ExerciseManifest> graded = new ArrayList<>();
    if (options.only().isEmpty()) {
      graded.addAll(manifests.below(exercise));
    }
    graded.add(exercise);
    for (ExerciseManifest each : graded) {
      new GradeProperties(home, each, options).set();
      ModuleBuild build = options.variant().checks(each, manifests);
      if (options.variant() == Variant.MAIN) {
        build = build.withAdvice(new SubjectDeclarations(home.folder(), each)::complaints);
      }
      home.grade(build, ProgramCommand.GRADE_MAIN);
    }
  }
}
