package mercury.kit.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.LessonManifest;
import mercury.kit.grade.CourseCopy;
import mercury.tools.CourseCheckout;

/** A copy of the drills, unsolved and built, and of all manifests. */
public final class DrillsCopy {

  private DrillsCopy() {}

  /** Makes one in that folder. */
  public static CourseCopy in(Path home) throws IOException {
    CourseCopy course = new CourseCopy(home);
    for (LessonManifest lesson : CourseCheckout.manifests().lessons()) {
      course.copy(lesson.folder() + "/lesson.json");
    }
    for (ExerciseManifest exercise : CourseCheckout.manifests().exercises()) {
      course.copy(exercise.folder() + "/exercise.json");
    }
    for (DrillManifest drill : CourseCheckout.manifests().drills()) {
      course.copy(drill.folder() + "/drill.json");
    }
    for (String module : modules()) {
      course.copy(module + "/src/stub");
      course.copy(module + "/src/stub/java", module + "/src/main/java");
      copyBuilt(course, module);
    }
    return course;
  }

  private static Set<String> modules() {
    return CourseCheckout.manifests().drills().stream()
        .map(DrillManifest::module)
        .collect(Collectors.toSet());
  }

  /** Copies the checks; a build of some modules may have left out others. */
  private static void copyBuilt(CourseCopy course, String module) throws IOException {
    for (String built : List.of("test-classes", "libraries.txt")) {
      if (Files.exists(CourseCheckout.path(module + "/target/solution/" + built))) {
        course.copy(module + "/target/solution/" + built, module + "/target/main/" + built);
      }
    }
  }

  /** Returns the file that the learner completes. */
  static String file(DrillManifest drill) {
    return drill.module() + "/src/main/java/" + drill.source();
  }

  /** Puts the reference into its place. */
  public static void solve(CourseCopy course, DrillManifest drill) throws IOException {
    course.copy(drill.module() + "/src/solution/java/" + drill.source(), file(drill));
  }
}
