package mercury.kit.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.LessonManifest;
import mercury.harness.progress.RoadProgress;
import mercury.kit.grade.CourseCommandJvm;
import mercury.kit.grade.CourseCommandJvm.ProgramExit;
import mercury.kit.grade.CourseCopy;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code course next}, in a copy of the manifests and the drills. */
class NextCommandTest {

  private final CourseManifests manifests = CourseCheckout.manifests();
  private final LessonManifest lesson = manifests.lessons().get(0);
  private final List<DrillManifest> drills = manifests.drillsAfter(lesson);

  @TempDir Path home;
  private CourseCopy course;
  private RoadProgress progress;

  @BeforeEach
  void copy() throws Exception {
    course = DrillsCopy.in(home);
    progress = RoadProgress.in(home);
  }

  @Test
  void the_road_begins_with_the_first_program_of_the_first_lesson() throws Exception {
    String program = lesson.programs().keySet().iterator().next();
    assertThat(next().text())
        .contains("lesson " + lesson.name(), "./course run " + lesson.name() + " " + program)
        .contains("(about " + lesson.minutes() + " min)", "./course learn")
        .contains("./course next --done");
    assertThat(next("--lang", "ru").text()).contains("урок " + lesson.name());
  }

  @Test
  void a_lesson_is_done_when_all_its_programs_were_run() throws Exception {
    for (String program : lesson.programs().keySet()) {
      assertThat(next().text()).contains("./course run " + lesson.name() + " " + program);
      progress.update(state -> state.withProgram(lesson.name(), program));
    }
    assertThat(next().text()).contains("drill " + drills.get(0).name(), "./course drills");
  }

  @Test
  void a_lesson_is_done_when_the_learner_says_so_and_a_drill_is_not() throws Exception {
    assertThat(next("--done").text()).contains("drill " + drills.get(0).name());
    ProgramExit refused = next("--done");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.text()).contains("no lesson is next").hasLineCount(1);
  }

  @Test
  void after_the_drills_of_a_lesson_comes_the_next_lesson_and_after_the_fifth_an_exercise()
      throws Exception {
    next("--done");
    assertThat(solveAll(drills)).contains("lesson " + manifests.lessons().get(1).name());
    for (LessonManifest each : manifests.lessons()) {
      progress.update(state -> state.withLesson(each.name()));
    }
    List<LessonManifest> first = manifests.lessons().subList(0, 5);
    List<DrillManifest> theirs =
        first.stream().flatMap(each -> manifests.drillsAfter(each).stream()).toList();
    assertThat(solveAll(theirs)).contains("exercise task", "(about 8 h)", "./course watch task");
    progress.update(state -> state.withExercise("task"));
    assertThat(next().text()).contains("drill ");
    solveAll(manifests.drills());
    for (int left = manifests.exercises().size() - 1; left > 0; left--) {
      String name =
          next().text().replaceFirst("(?s).*next: the (?:exercise|capstone) (\\w+).*", "$1");
      assertThat(manifests.exercise(name)).as(name).isPresent();
      progress.update(state -> state.withExercise(name));
    }
    assertThat(next().text()).contains("end of the road");
  }

  private String solveAll(List<DrillManifest> all) throws Exception {
    for (DrillManifest drill : all) {
      DrillsCopy.solve(course, drill);
      String digest = digest(home.resolve(DrillsCopy.file(drill)));
      progress.update(state -> state.withDrill(drill.name(), digest));
    }
    return next().text();
  }

  private static String digest(Path file) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(hash);
  }

  private ProgramExit next(String... arguments) throws Exception {
    return new CourseCommandJvm(home, List.of()).run("mercury.harness.cli.NextMain", arguments);
  }
}
