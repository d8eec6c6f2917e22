package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * The whole road: each lesson with the drills and the exercises that follow it, then the other
 * exercises.
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
    return nextOf(stops()).flatMap(RoadStop::lesson);
  }

  /** Returns the next thing to do; empty at the end of the road. */
  Optional<RoadStep> next() {
    return nextOf(stops()).map(stop -> stop.step().get());
  }

  /** Returns how many steps of the road are done. */
  int done() {
    return (int) stops().stream().filter(RoadStop::done).count();
  }

  /** Returns how many steps there are. */
  int all() {
    return stops().size();
  }

  private static Optional<RoadStop> nextOf(List<RoadStop> stops) {
    return stops.stream().filter(stop -> !stop.done()).findFirst();
  }

  private List<RoadStop> stops() {
    List<RoadStop> stops = new ArrayList<>();
    for (LessonManifest lesson : course.lessons()) {
      stops.add(new RoadStop(isDone(lesson), Optional.of(lesson), () -> step(lesson)));
      course.drillsAfter(lesson).forEach(drill -> stops.add(stop(drill)));
      course.exercisesAfter(lesson).forEach(exercise -> stops.add(stop(exercise)));
    }
    course.exercisesAtTheEnd().forEach(exercise -> stops.add(stop(exercise)));
    return stops;
  }

  private RoadStop stop(DrillManifest drill) {
    return new RoadStop(solved.contains(drill), Optional.empty(), () -> step(drill));
  }

  private RoadStop stop(ExerciseManifest exercise) {
    boolean done = state.exercises().contains(exercise.name());
    return new RoadStop(done, Optional.empty(), () -> step(exercise));
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
