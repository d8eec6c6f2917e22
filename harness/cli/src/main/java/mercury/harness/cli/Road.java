package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.ExercisePaths;
import mercury.harness.manifest.LessonManifest;
import mercury.harness.progress.RoadProgress;
import mercury.harness.progress.RoadState;

/**
 * The whole road: each lesson with the drills that follow it, then the exercises.
 *
 * <p>A lesson is done when each of its programs was run once, or the learner says so; a drill when
 * its file is the one that passed; an exercise when all its required checks have passed.
 */
final class Road {

  private final Path root;
  private final CourseManifests course;
  private final RoadState state;
  private final List<DrillManifest> solved;
  private final Locale locale;

  private Road(Path root, CourseManifests course, Locale locale) throws IOException {
    this.root = root;
    this.course = course;
    this.locale = locale;
    this.state = RoadProgress.in(root).read();
    this.solved = new DrillRoad(root, course.drills()).solved();
  }

  /** Looks at the road of a checkout. */
  static Road of(Path root, Locale locale) throws IOException {
    return new Road(root, CourseManifests.of(root), locale);
  }

  /** Returns the lesson that is next, if a lesson is. */
  Optional<LessonManifest> nextLesson() {
    for (LessonManifest lesson : course.lessons()) {
      if (!isDone(lesson)) {
        return Optional.of(lesson);
      }
      if (course.drillsAfter(lesson).stream().anyMatch(drill -> !solved.contains(drill))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Returns the next thing to do; empty at the end of the road. */
  Optional<RoadStep> next() {
    for (LessonManifest lesson : course.lessons()) {
      if (!isDone(lesson)) {
        return Optional.of(step(lesson));
      }
      for (DrillManifest drill : course.drillsAfter(lesson)) {
        if (!solved.contains(drill)) {
          return Optional.of(step(drill));
        }
      }
    }
    return course.exercises().stream()
        .filter(exercise -> !state.exercises().contains(exercise.name()))
        .findFirst()
        .map(this::step);
  }

  /** Returns how many steps of the road are done. */
  int done() {
    return (int) course.lessons().stream().filter(this::isDone).count()
        + solved.size()
        + (int)
            course.exercises().stream()
                .filter(exercise -> state.exercises().contains(exercise.name()))
                .count();
  }

  /** Returns how many steps there are. */
  int all() {
    return course.lessons().size() + course.drills().size() + course.exercises().size();
  }

  private boolean isDone(LessonManifest lesson) {
    return state.lessons().contains(lesson.name()) || unrun(lesson).isEmpty();
  }

  private List<String> unrun(LessonManifest lesson) {
    Set<String> run = state.programs().getOrDefault(lesson.name(), Set.of());
    return lesson.programs().keySet().stream().filter(program -> !run.contains(program)).toList();
  }

  private RoadStep step(LessonManifest lesson) {
    return new RoadStep(
        "road.lesson",
        List.of(lesson.name(), lesson.title().in(locale)),
        "./course run " + lesson.name() + " " + unrun(lesson).get(0),
        page(root.resolve(lesson.folder())));
  }

  private RoadStep step(DrillManifest drill) {
    return new RoadStep(
        "road.drill",
        List.of(drill.name(), drill.title().in(locale)),
        "./course drills",
        page(root.resolve(drill.folder())));
  }

  private RoadStep step(ExerciseManifest exercise) {
    return new RoadStep(
        "road.exercise",
        List.of(exercise.name(), exercise.title().in(locale)),
        "./course watch " + exercise.name(),
        page(new ExercisePaths(root, exercise).resolve("")));
  }

  private String page(Path folder) {
    Path translated = folder.resolve("README." + locale.getLanguage() + ".md");
    return CourseRoot.shown(Files.exists(translated) ? translated : folder.resolve("README.md"))
        .toString();
  }
}
