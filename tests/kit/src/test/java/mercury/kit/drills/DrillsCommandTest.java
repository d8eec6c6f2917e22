package mercury.kit.drills;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.progress.DrillSource;
import mercury.harness.progress.RoadProgress;
import mercury.kit.LoadPatience;
import mercury.kit.grade.CourseCommandJvm;
import mercury.kit.grade.CourseCommandJvm.ProgramExit;
import mercury.kit.grade.CourseCopy;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code course drills}, in a copy of the drills. */
class DrillsCommandTest {

  private static final Duration PATIENCE = LoadPatience.TIMEOUT;

  private final List<DrillManifest> drills = CourseCheckout.manifests().drills();
  private final DrillManifest first = drills.get(0);
  private final DrillManifest second = drills.get(1);

  @TempDir Path home;
  private CourseCopy course;

  @BeforeEach
  void copy() throws IOException {
    course = DrillsCopy.in(home);
  }

  @Test
  void the_list_shows_every_drill_and_how_much_is_done() throws Exception {
    String list = drills("list").text();
    assertThat(list)
        .contains(drills.stream().map(DrillManifest::name).toList())
        .contains("0 of " + drills.size());
    assertThat(drills("list", "--lang", "ru").text()).contains(first.title().ru());
  }

  @Test
  void hints_come_one_at_a_time_and_then_all_with_where_to_read() throws Exception {
    int hints = first.hintsIn("en").size();
    for (int number = 1; number <= hints; number++) {
      assertThat(drills("hint").text()).contains("hint " + number + " of " + hints);
    }
    assertThat(drills("hint", first.name()).text())
        .contains("hint 1 of", "hint " + hints + " of", first.folder() + "/README.md");
    assertThat(drills("hint", "2", "--lang", "ru").text()).contains("подсказка 1 из");
  }

  @Test
  void reset_puts_the_file_back_and_keeps_what_was_there() throws Exception {
    assertThat(drills("reset").text()).contains("is unchanged");
    String file = DrillsCopy.file(first);
    String before = course.text(file);
    course.write(file, "mine");
    assertThat(drills("reset", first.name()).text()).contains("kept in drills/backup/");
    assertThat(course.text(file)).isEqualTo(before);
  }

  @Test
  void wrong_words_are_refused_with_the_right_ones() throws Exception {
    ProgramExit action = drills("lst");
    assertThat(action.exitCode()).isEqualTo(2);
    assertThat(action.text()).contains("'lst'", "list").hasLineCount(1);
    ProgramExit drill = drills("hint", "ack");
    assertThat(drill.exitCode()).isEqualTo(2);
    assertThat(drill.text()).contains("'ack'", first.name()).hasLineCount(1);
  }

  @Test
  void a_drill_is_solved_as_long_as_its_file_is_the_one_that_passed() throws Exception {
    ProgramExit unsolved = drills("grade");
    assertThat(unsolved.exitCode()).isEqualTo(1);
    assertThat(unsolved.text()).contains("expected", "known mistake");
    DrillsCopy.solve(course, first);
    ProgramExit solved = drills("grade");
    assertThat(solved.exitCode()).isZero();
    assertThat(solved.text()).contains(first.name() + " is solved");
    assertThat(drills("list").text()).contains("1 of " + drills.size());
    course.write(DrillsCopy.file(first), course.text(DrillsCopy.file(first)) + "// one more line");
    assertThat(drills("list").text()).contains("0 of " + drills.size());
  }

  @Test
  void a_drill_whose_libraries_are_not_here_is_named_and_the_command_that_fetches_them()
      throws Exception {
    DrillManifest elsewhere =
        drills.stream()
            .filter(drill -> !drill.module().equals(first.module()))
            .findFirst()
            .orElseThrow();
    ProgramExit refused = drills("grade", elsewhere.name());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.text()).contains(elsewhere.name(), "./course drills").hasLineCount(1);
    for (DrillManifest drill : drills) {
      if (drill.module().equals(first.module())) {
        DrillsCopy.solve(course, drill);
        String digest = new DrillSource(home, drill).digest();
        RoadProgress.in(home).update(state -> state.withDrill(drill.name(), digest));
      }
    }
    ProgramExit watch = drills("watch");
    assertThat(watch.exitCode()).isZero();
    assertThat(watch.text()).contains(elsewhere.name(), "start it anew");
  }

  @Test
  void a_file_that_does_not_compile_is_told_like_the_compiler_does() throws Exception {
    course.write(DrillsCopy.file(first), "package x; class {");
    ProgramExit refused = drills("grade", "1");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.text())
        .contains(first.className() + ".java:1: ", first.name() + " was not graded")
        .doesNotContain("\tat ");
  }

  @Test
  void progress_that_cannot_be_read_is_put_aside_in_one_sentence() throws Exception {
    for (String unreadable : List.of("{", "[]", "{\"version\": 0}", "\u0000", "")) {
      course.write(".mercury/road.json", unreadable);
      assertThat(drills("list").text()).contains("road.json.unreadable").doesNotContain("\tat ");
      assertThat(drills("list").text()).doesNotContain("road.json.unreadable");
    }
  }

  @Test
  void every_save_is_graded_and_the_next_drill_follows() throws Exception {
    Path out = home.resolve("out.txt");
    Process watch =
        new CourseCommandJvm(home, List.of("-Dgrade.variant=main"))
            .start("mercury.harness.cli.DrillsMain", out);
    try (Writer typed = watch.outputWriter(UTF_8)) {
      awaitPrinted(out, "known mistake");
      DrillsCopy.solve(course, first);
      awaitPrinted(out, first.name() + " is solved");
      awaitPrinted(out, " " + second.name() + ": " + second.title().en());
      typed.write("hint\n");
      typed.flush();
      awaitPrinted(out, "hint 1 of");
      DrillsCopy.solve(course, second);
      awaitPrinted(out, " All drills of the lesson " + second.lesson() + " are solved.");
      typed.write("quit\n");
      typed.flush();
      assertThat(watch.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .returns(0, Process::exitValue);
    } finally {
      watch.descendants().forEach(ProcessHandle::destroyForcibly);
      watch.destroyForcibly();
    }
  }

  private static void awaitPrinted(Path out, String text) {
    await()
        .alias(text)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(Files.readString(out)).contains(text));
  }

  private ProgramExit drills(String... arguments) throws Exception {
    return new CourseCommandJvm(home, List.of("-Dgrade.variant=main"))
        .run("mercury.harness.cli.DrillsMain", arguments);
  }
}
