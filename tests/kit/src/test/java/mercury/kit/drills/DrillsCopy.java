package mercury.kit.drills;

import java.io.IOException;
import java.nio.file.Path;
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
    course.copy("drills/src/stub");
    course.copy("drills/src/stub/java", "drills/src/main/java");
    course.copy("drills/target/solution/test-classes", "drills/target/main/test-classes");
    course.copy("drills/target/solution/libraries.txt", "drills/target/main/libraries.txt");
    return course;
  }

  /** Returns the file that the learner completes. */
  static String file(DrillManifest drill) {
    return "drills/src/main/java/" + drill.source();
  }

  /** Puts the reference into its place. */
  public static void solve(CourseCopy course, DrillManifest drill) throws IOException {
    course.copy("drills/src/solution/java/" + drill.source(), file(drill));
  }
}
