package mercury.kit.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.LessonManifest;
import mercury.harness.progress.DrillSource;
import mercury.harness.progress.Road;
import mercury.harness.progress.RoadProgress;
import mercury.harness.progress.RoadStop;
import mercury.harness.progress.StopKind;
import mercury.kit.grade.CourseCopy;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The road of this course, and of a small one with a lesson, a drill, an exercise, a capstone. */
class RoadTest {

  private static final String DRILL_FILE = "drills/src/main/java/mercury/drills/rightaddress/";

  @TempDir Path home;
  private RoadProgress progress;
  private CourseCopy course;

  @BeforeEach
  void makeSmallCourse() throws Exception {
    course = new CourseCopy(home);
    course.copy("lessons/intro/lesson.json");
    course.copy("lessons/intro/README.md");
    course.copy("lessons/intro/README.ru.md");
    course.copy("drills/right_address/drill.json");
    course.copy("harness/samples/hello/greeting/exercise.json", "greeting/exercise.json");
    course.write(
        "capstones/last/exercise.json",
        course
            .text("greeting/exercise.json")
            .replace("\"name\": \"greeting\"", "\"name\": \"last\"")
            .replace("\"order\": 1", "\"order\": 2"));
    progress = RoadProgress.in(home);
  }

  @Test
  void each_lesson_of_the_course_is_followed_by_its_drills_and_every_stop_has_two_pages()
      throws Exception {
    CourseManifests manifests = CourseCheckout.manifests();
    List<RoadStop> stops = Road.of(CourseCheckout.path("")).stops();
    assertThat(stops)
        .hasSize(
            manifests.lessons().size() + manifests.drills().size() + manifests.exercises().size());
    assertThat(stops).extracting(RoadStop::name).doesNotHaveDuplicates(); // a stop's anchor
    for (RoadStop stop : stops) {
      assertThat(stop.pages()).containsOnlyKeys("en", "ru");
      assertThat(stop.pages().values()).allMatch(page -> Files.exists(CourseCheckout.path(page)));
      assertThat(stop.minutes()).isPositive();
    }
    for (LessonManifest lesson : manifests.lessons()) {
      assertThat(
              stops.stream()
                  .filter(stop -> stop.lesson().filter(lesson.name()::equals).isPresent()))
          .extracting(RoadStop::name)
          .startsWith(lesson.name())
          .endsWith(
              manifests.drillsAfter(lesson).stream()
                  .map(DrillManifest::name)
                  .toArray(String[]::new));
    }
  }

  @Test
  void a_small_road_leads_from_its_lesson_to_its_capstone() throws Exception {
    Road road = Road.of(home);
    assertThat(road.stops())
        .extracting(RoadStop::kind)
        .containsExactly(StopKind.LESSON, StopKind.DRILL, StopKind.EXERCISE, StopKind.CAPSTONE);
    assertThat(road.stops()).extracting(RoadStop::next).containsExactly(true, false, false, false);
    assertThat(road.done()).isZero();
    RoadStop lesson = road.stops().get(0);
    assertThat(lesson.pages().get("ru")).isEqualTo("lessons/intro/README.ru.md");
    assertThat(road.stops().get(1).pages()).as("of a drill in one language").containsOnlyKeys("en");
    assertThat(lesson.command().orElseThrow().line()).isEqualTo("./course run intro intro");
  }

  @Test
  void a_lesson_is_done_program_by_program() throws Exception {
    LessonManifest lesson = CourseManifests.of(home).lessons().get(0);
    for (String program : lesson.programs().keySet()) {
      RoadStop next = Road.of(home).next().orElseThrow();
      assertThat(next.command().orElseThrow().line()).isEqualTo("./course run intro " + program);
      progress.update(state -> state.withProgram("intro", program));
    }
    Road road = Road.of(home);
    assertThat(road.stops().get(0).done()).isTrue();
    assertThat(road.next()).map(RoadStop::name).contains("right_address");
  }

  @Test
  void a_drill_is_done_as_long_as_its_file_is_the_one_that_passed() throws Exception {
    progress.update(state -> state.withLesson("intro"));
    course.write(DRILL_FILE + "RightAddress.java", "class RightAddress {}");
    DrillManifest drill = CourseManifests.of(home).drills().get(0);
    String digest = new DrillSource(home, drill).digest();
    progress.update(state -> state.withDrill(drill.name(), digest));
    assertThat(Road.of(home).next()).map(RoadStop::name).contains("greeting");
    course.write(DRILL_FILE + "RightAddress.java", "class RightAddress { int changed; }");
    assertThat(Road.of(home).next()).map(RoadStop::name).contains(drill.name());
    Files.delete(home.resolve(DRILL_FILE + "RightAddress.java"));
    progress.update(state -> state.withDrill(drill.name(), ""));
    assertThat(Road.of(home).next()).map(RoadStop::name).contains(drill.name());
  }

  @Test
  void what_is_done_later_than_its_turn_counts_and_the_gap_is_next() throws Exception {
    progress.update(state -> state.withLesson("intro").withExercise("last"));
    Road road = Road.of(home);
    assertThat(road.stops()).extracting(RoadStop::done).containsExactly(true, false, false, true);
    assertThat(road.next()).map(RoadStop::name).contains("right_address");
  }
}
