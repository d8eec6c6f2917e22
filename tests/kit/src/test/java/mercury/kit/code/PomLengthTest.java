package mercury.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.LessonManifest;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A test that a module's pom is short, because its parent holds what all of its kind share. */
class PomLengthTest {

  private static final int MAX_LINES_OF_A_LESSON = 20;
  private static final int MAX_LINES_OF_AN_EXERCISE = 50;

  private static final CourseManifests COURSE = CourseCheckout.manifests();

  static List<String> lessons() {
    return COURSE.lessons().stream().map(LessonManifest::folder).toList();
  }

  static List<String> exercises() {
    return COURSE.exercises().stream().map(ExerciseManifest::folder).toList();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void the_pom_of_a_lesson_is_short(String folder) {
    assertThat(pom(folder).lines().count()).isLessThanOrEqualTo(MAX_LINES_OF_A_LESSON);
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void the_pom_of_an_exercise_is_short(String folder) {
    assertThat(pom(folder).lines().count()).isLessThanOrEqualTo(MAX_LINES_OF_AN_EXERCISE);
  }

  private static String pom(String folder) {
    return CourseCheckout.text(folder + "/pom.xml");
  }
}
