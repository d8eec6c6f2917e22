package mercury.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.launcher.start.ModuleBuild;

/** The solution of an exercise that is built. */
enum Variant {
  /** The learner's. */
  MAIN("main"),
  /** The reference. */
  SOLUTION("solution");

  private final String id;

  Variant(String id) {
    this.id = id;
  }

  /** Returns its name in properties and folders. */
  String id() {
    return id;
  }

  /** Returns the folders of the checkout that do not matter to it. */
  List<Path> ignored(CourseManifests manifests) {
    String other = this == MAIN ? SOLUTION.id : MAIN.id;
    List<Path> ignored = new ArrayList<>();
    for (ExerciseManifest exercise : manifests.exercises()) {
      ignored.add(Path.of(exercise.folder(), exercise.folders().sources(other)));
    }
    return ignored;
  }

  /** Returns the build of an exercise's programs. */
  ModuleBuild programs(ExerciseManifest exercise, CourseManifests manifests) {
    List<Path> ignored = ignored(manifests);
    ignored.add(Path.of(exercise.folder(), exercise.folders().checks()));
    return new ModuleBuild(
        exercise.folder(),
        "compile",
        "runtime",
        List.of("target/" + id + "/classes"),
        options(exercise, manifests),
        ignored);
  }

  /** Returns the build of an exercise and its checks. */
  ModuleBuild checks(ExerciseManifest exercise, CourseManifests manifests) {
    return new ModuleBuild(
        exercise.folder(),
        "test-compile",
        "test",
        List.of("target/" + id + "/test-classes", "target/" + id + "/classes"),
        options(exercise, manifests),
        ignored(manifests));
  }

  /**
   * Returns the build of everything that an exercise and its checks use, but not of the exercise
   * itself: the watch command compiles it, and starts with code that does not compile yet.
   */
  ModuleBuild libraries(ExerciseManifest exercise, CourseManifests manifests) {
    List<String> options = options(exercise, manifests);
    options.add("-D" + exercise.name() + ".uncompiled=true");
    List<Path> ignored = ignored(manifests);
    ignored.add(Path.of(exercise.folder(), "src"));
    return new ModuleBuild(exercise.folder(), "compile", "test", List.of(), options, ignored);
  }

  private List<String> options(ExerciseManifest exercise, CourseManifests manifests) {
    List<String> options = new ArrayList<>();
    if (this == SOLUTION) {
      List<ExerciseManifest> all = new ArrayList<>(manifests.below(exercise));
      all.add(exercise);
      all.forEach(each -> options.add("-D" + each.name() + ".variant=" + id));
    }
    return options;
  }
}
