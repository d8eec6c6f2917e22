package mercury.kit.grade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mercury.kit.grade.CourseCommandJvm.ProgramExit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code course hint} and {@code course reset task}, in a copy of the exercise. */
class HintAndResetTest {

  private static final String TEXTS = "task/src/test/resources/mercury/task";
  private static final String STUB = "task/src/main/java/mercury/task/Worker.java";

  @TempDir Path home;

  @BeforeEach
  void copy() throws IOException {
    copy("task/exercise.json");
    copy(TEXTS);
    copy("task/src/stub/java");
  }

  @Test
  void the_stubs_that_are_put_back_are_those_of_the_course() throws Exception {
    copy("task/src/main/java");
    assertThat(reset().text()).contains("nothing to put back");
  }

  @Test
  void hints_come_one_at_a_time_and_then_all_with_where_to_read() throws Exception {
    assertThat(hint("w5.bound").text()).contains("W5.bound", "hint 1 of 3").hasLineCount(2);
    assertThat(hint("W5.bound").text()).contains("hint 2 of 3").hasLineCount(2);
    assertThat(hint("W5.bound", "--lang", "ru").text()).contains("подсказка 3 из 3");
    assertThat(hint("W5.bound").text())
        .contains("hint 1 of 3", "hint 2 of 3", "hint 3 of 3")
        .contains("lessons/qos/README.md", "task/README.md#hints");
  }

  @Test
  void without_an_id_it_is_the_next_check_of_the_last_report() throws Exception {
    assertThat(hint().text()).contains("./course grade task").hasLineCount(1);
    Path reports = Files.createDirectories(home.resolve("task/target/main/grade"));
    Files.writeString(
        reports.resolve("report.json"),
        "{\"checks\":[{\"id\":\"C1\",\"verdict\":\"PASSED\"},{\"id\":\"W5.bound\",\"verdict\":\"FAILED\"}]}");
    assertThat(hint().text()).contains("W5.bound", "hint 1 of 3");
    assertThat(hint("W5").text()).contains("W5.bound", "hint 2 of 3");
  }

  @Test
  void the_bot_has_hints_and_stubs_too() throws Exception {
    copy("bot/exercise.json");
    copy("bot/src/test/resources/mercury/bot");
    assertThat(hint("B1.together").text()).contains("B1.together", "hint 1 of 3").hasLineCount(2);
    assertThat(hint("bot", "b1.together").text()).contains("hint 2 of 3");
    copy("bot/src/stub/java");
    copy("bot/src/main/java");
    assertThat(reset("bot").text()).contains("bot/src/main/java", "nothing to put back");
  }

  @Test
  void an_unknown_check_lists_the_known_ones() throws Exception {
    ProgramExit unknown = hint("X9");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.text()).contains("'X9'", "C1, ", "L7.close").hasLineCount(1);
  }

  @Test
  void an_unknown_exercise_lists_the_known_ones() throws Exception {
    copy("bot/exercise.json");
    ProgramExit unknown = reset("boot");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.text()).contains("'boot'", "task, bot").hasLineCount(1);
  }

  @Test
  void a_wrong_manifest_is_told_in_one_sentence() throws Exception {
    Files.writeString(home.resolve("task/exercise.json"), "{}", UTF_8);
    for (ProgramExit refused : List.of(hint("C1"), reset())) {
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.text()).contains("task/exercise.json: order").hasLineCount(1);
    }
  }

  @Test
  void reset_puts_the_stubs_back_and_keeps_what_was_there() throws Exception {
    copy("task/src/main/java");
    String stub = Files.readString(home.resolve(STUB), UTF_8);
    Path added = home.resolve("task/src/main/java/mercury/task/Mine.java");
    Files.writeString(home.resolve(STUB), "mine", UTF_8);
    Files.writeString(added, "added", UTF_8);

    ProgramExit unasked = reset();
    assertThat(unasked.exitCode()).isEqualTo(1);
    assertThat(unasked.text()).contains("--yes").hasLineCount(1);
    assertThat(added).exists();

    assertThat(reset("--yes").text()).contains("kept in task");
    assertThat(home.resolve(STUB)).hasContent(stub);
    assertThat(added).doesNotExist();
    try (Stream<Path> copies = Files.list(home.resolve("task/backup"))) {
      Path kept = copies.findFirst().orElseThrow();
      assertThat(kept.resolve("mercury/task/Worker.java")).hasContent("mine");
      assertThat(kept.resolve("mercury/task/Mine.java")).hasContent("added");
    }
  }

  private ProgramExit hint(String... arguments) throws Exception {
    return run("HintMain", arguments);
  }

  private ProgramExit reset(String... arguments) throws Exception {
    return run("ResetMain", arguments);
  }

  private ProgramExit run(String main, String... arguments) throws Exception {
    return new CourseCommandJvm(home, List.of()).run("mercury.harness.cli." + main, arguments);
  }

  private void copy(String name) throws IOException {
    new CourseCopy(home).copy(name);
  }
}
