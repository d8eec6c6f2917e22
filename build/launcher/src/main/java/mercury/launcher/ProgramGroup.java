package mercury.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.LessonManifest;
import mercury.launcher.start.ModuleBuild;

/**
 * The programs of a lesson or an exercise.
 *
 * @param name the lesson or exercise
 * @param mains the main classes by the programs' names, in order
 * @param rabbit what it demands of the broker; empty where any will do
 * @param build what Maven builds before they run
 */
record ProgramGroup(
    String name, Map<String, String> mains, Optional<RabbitRequirement> rabbit, ModuleBuild build) {

  /** Returns those that {@code course run} knows, in the order of the course. */
  static List<ProgramGroup> all(CourseManifests manifests) {
    List<ProgramGroup> groups = new ArrayList<>();
    for (LessonManifest lesson : manifests.lessons()) {
      groups.add(of(lesson));
    }
    for (ExerciseManifest exercise : manifests.exercises()) {
      if (exercise.isRunByName()) {
        groups.add(of(exercise, manifests));
      }
    }
    return groups;
  }

  /** Returns those of an exercise, with the learner's solution. */
  static ProgramGroup of(ExerciseManifest exercise, CourseManifests manifests) {
    Map<String, String> mains = new LinkedHashMap<>();
    exercise.programs().keySet().forEach(name -> mains.put(name, exercise.mainClass(name)));
    return new ProgramGroup(
        exercise.name(), mains, Optional.empty(), Variant.MAIN.programs(exercise, manifests));
  }

  private static ProgramGroup of(LessonManifest lesson) {
    Map<String, String> mains = new LinkedHashMap<>();
    lesson.programs().keySet().forEach(name -> mains.put(name, lesson.mainClass(name)));
    ModuleBuild build =
        new ModuleBuild(
            lesson.folder(), "compile", "runtime", List.of("target/classes"), List.of(), List.of());
    Optional<RabbitRequirement> rabbit =
        lesson.oldestRabbit().map(oldest -> new RabbitRequirement(lesson.name(), oldest));
    return new ProgramGroup(lesson.name(), mains, rabbit, build);
  }

  /** Returns the names of the programs, with spaces between them. */
  String names() {
    return String.join(" ", mains.keySet());
  }
}
