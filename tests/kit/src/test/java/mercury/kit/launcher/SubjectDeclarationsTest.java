package mercury.kit.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.kit.grade.CourseCopy;
import mercury.launcher.SubjectDeclarations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first sentence when the checks do not compile because of how a learner's class is declared.
 */
class SubjectDeclarationsTest {

  private static final String WORKER = "task/src/main/java/mercury/task/Worker.java";

  @TempDir private Path root;
  private CourseCopy course;

  @BeforeEach
  void copy() throws IOException {
    course = new CourseCopy(root);
    course.copy("task/exercise.json");
    course.copy("task/src/stub");
    course.copy("task/src/stub/java", "task/src/main/java");
  }

  @Test
  void nothing_is_said_of_classes_as_they_were() throws Exception {
    assertThat(complaints()).isEmpty();
  }

  @Test
  void a_class_in_another_package_is_named_with_the_right_one() throws Exception {
    course.write(WORKER, course.text(WORKER).replace("package mercury.task;", "package com.mine;"));
    assertThat(complaints())
        .isEqualToIgnoringNewLines(
            "course: task/src/main/java/mercury/task/Worker.java is in the package com.mine: put it back into the package mercury.task, where the checks look for it.");
  }

  @Test
  void a_class_that_has_become_final_or_is_no_longer_public_is_named() throws Exception {
    String worker = course.text(WORKER);
    course.write(WORKER, worker.replace("public abstract class", "public final class"));
    assertThat(complaints()).contains(WORKER + ": the class has become final, and");
    course.write(WORKER, worker.replace("public abstract class", "abstract class"));
    assertThat(complaints()).contains(WORKER + ": the class is no longer public, and");
    course.write(WORKER, worker.replace("class Worker", "class Workers"));
    assertThat(complaints()).contains(WORKER + ": no class Worker is declared, and");
  }

  @Test
  void a_class_that_is_elsewhere_is_missed_where_it_was() throws Exception {
    Files.move(root.resolve(WORKER), root.resolve("task/src/main/java/Worker.java"));
    assertThat(complaints()).contains(WORKER + " is not there: the checks need it");
  }

  private String complaints() throws IOException {
    ExerciseManifest task = CourseManifests.of(root).exercise("task").orElseThrow();
    return new SubjectDeclarations(root, task).complaints();
  }
}
