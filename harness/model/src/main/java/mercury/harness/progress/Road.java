package mercury.harness.progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.LessonManifest;

/**
 * The whole road: each lesson with the drills and the exercises that follow it, then the other
 * exercises. Immutable.
 *
 * <p>A lesson is done when each of its programs was run once, or the learner says so; a drill when
 * its file is the one that passed; an exercise when all its required checks have passed.
 *
 * @param stops in their order
 */
public record Road(List<RoadStop> stops) {

  /** Copies the list. */
  public Road {
    stops = List.copyOf(stops);
  }

  /**
   * Looks at the road of a checkout.
   *
   * @throws IOException if a file cannot be read
   * @throws mercury.harness.manifest.ManifestException if a manifest is wrong
   */
  public static Road of(Path root) throws IOException {
    return of(root, CourseManifests.of(root));
  }

  /**
   * Looks at what is done of the road of a checkout.
   *
   * @param course the manifests of the checkout
   * @throws IOException if a file cannot be read
   */
  public static Road of(Path root, CourseManifests course) throws IOException {
    RoadStops stops = new RoadStops(root, RoadProgress.in(root).read());
    List<RoadStop> all = new ArrayList<>();
    for (LessonManifest lesson : course.lessons()) {
      all.add(stops.of(lesson));
      for (DrillManifest drill : course.drillsAfter(lesson)) {
        all.add(stops.of(drill));
      }
      addAll(course.exercisesAfter(lesson), stops, all);
    }
    addAll(course.exercisesAtTheEnd(), stops, all);
    return new Road(withNext(all));
  }

  /** Returns the next stop; empty at the end of the road. */
  public Optional<RoadStop> next() {
    return stops.stream().filter(RoadStop::next).findFirst();
  }

  /** Returns how many stops are done. */
  public int done() {
    return (int) stops.stream().filter(RoadStop::done).count();
  }

  private static void addAll(
      List<ExerciseManifest> exercises, RoadStops stops, List<RoadStop> all) {
    exercises.forEach(exercise -> all.add(stops.of(exercise)));
  }

  private static List<RoadStop> withNext(List<RoadStop> stops) {
    Optional<RoadStop> next = stops.stream().filter(stop -> !stop.done()).findFirst();
    return stops.stream()
        .map(stop -> next.filter(stop::equals).isPresent() ? stop.asNext() : stop)
        .toList();
  }
}
