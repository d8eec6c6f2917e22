package mercury.kit.grade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import mercury.tools.CourseCheckout;
import mercury.tools.solution.VariantCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    copy("bot/src/test/resources/mercury/bot");
    assertThat(hint("B1.together").text()).contains("B1.together", "hint 1 of 3").hasLineCount(2);
    assertThat(hint("bot", "b1.together").text()).contains("hint 2 of 3");
    copy("bot/src/stub/java");
    copy("bot/src/main/java");
    assertThat(reset("bot").text()).contains("bot/src/main/java", "nothing to put back");
  }

  @Test
  void an_unknown_check_lists_the_known_ones() throws Exception {
    Ended unknown = hint("X9");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.text()).contains("'X9'", "C1, ", "L7.close").hasLineCount(1);
  }

  @Test
  void reset_puts_the_stubs_back_and_keeps_what_was_there() throws Exception {
    copy("task/src/main/java");
    String stub = Files.readString(home.resolve(STUB), UTF_8);
    Path added = home.resolve("task/src/main/java/mercury/task/Mine.java");
    Files.writeString(home.resolve(STUB), "mine", UTF_8);
    Files.writeString(added, "added", UTF_8);

    Ended unasked = reset();
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

  private Ended hint(String... arguments) throws Exception {
    return run("HintMain", arguments);
  }

  private Ended reset(String... arguments) throws Exception {
    return run("ResetMain", arguments);
  }

  private record Ended(int exitCode, String text) {}

  private Ended run(String main, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Duser.language=en",
                "-Dcourse.home=" + home,
                "-cp",
                VariantCompiler.libraries(),
                "mercury.harness.cli." + main));
    command.addAll(List.of(arguments));
    Path out = home.resolve("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), Files.readString(out, UTF_8));
  }

  private void copy(String folder) throws IOException {
    try (Stream<Path> walk = Files.walk(CourseCheckout.path(folder))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path target = home.resolve(CourseCheckout.path("").relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
