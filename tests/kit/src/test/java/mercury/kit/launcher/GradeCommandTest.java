package mercury.kit.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./course grade task}, which is {@code mvn test -pl task}, as a learner runs it in a fresh
 * clone.
 */
@ExtendWith(CheckoutTurn.class)
class GradeCommandTest {

  private static final Map<String, String> ENGLISH = Map.of("LC_ALL", "C.UTF-8");
  private static final String WATCHING = "Слежу за исходниками: после каждого сохранения";

  @Test
  void the_stubs_get_nothing_and_are_told_what_to_do_first() throws Exception {
    LauncherResult grade = LauncherResult.course(ENGLISH, "grade", "task");
    assertThat(grade.exitCode()).isEqualTo(1);
    assertThat(grade.out())
        .contains("0 / 100", "C1", "not written yet")
        .contains("next: C1 in task/src/main/java/mercury/task/WorkerClient.java");
    assertThat(grade.err()).as("nothing but the board").isEmpty();
    assertThat(CourseCheckout.path("task/target/main/grade/index.html")).exists();
    assertThat(CourseCheckout.path("task/target/main/grade/report.json")).exists();
  }

  @Test
  void the_reference_gets_everything() throws Exception {
    LauncherResult grade =
        LauncherResult.course(ENGLISH, "grade", "task", "--solution", "--optional");
    assertThat(grade.out()).contains("100 / 100 + 40", "all checks passed");
    assertThat(grade.exitCode()).isZero();
  }

  @Test
  void one_check_can_be_graded_alone_and_a_requirement_stands_for_all_its_checks()
      throws Exception {
    LauncherResult grade =
        LauncherResult.course(ENGLISH, "grade", "task", "--solution", "--only", "C3,W5,C1.values");
    assertThat(grade.out())
        .contains("C3", "W5.bound", "W5.parallel", "C1.values")
        .doesNotContain("C1 ", "W1");
    assertThat(grade.exitCode()).isZero();
  }

  @Test
  void the_language_that_is_named_counts_and_not_the_machines() throws Exception {
    LauncherResult grade =
        LauncherResult.course(ENGLISH, "grade", "task", "--only", "C1", "--lang", "ru");
    assertThat(grade.out())
        .contains("дальше: C1, файл task/src/main/java", "put() отправляет одно сообщение");
    assertThat(
            LauncherResult.course(
                    Map.of("LC_ALL", "ru_RU.UTF-8", "JAVA_TOOL_OPTIONS", "-Duser.language=ru"),
                    "grade",
                    "task",
                    "--only",
                    "C1",
                    "--lang",
                    "en")
                .out())
        .contains("next: C1 in task/src/main/java");
    LauncherResult none = LauncherResult.course(ENGLISH, "grade", "task", "--lang");
    assertThat(none.err()).isEqualTo("course: --lang wants a language: --lang en or --lang ru\n");
  }

  @Test
  void the_option_that_lacks_its_value_is_named_and_not_the_one_behind_it() throws Exception {
    LauncherResult grade =
        LauncherResult.course(ENGLISH, "grade", "task", "--only", "--lang", "ru");
    assertThat(grade.err())
        .isEqualTo("course: --only wants the ids of checks, like --only W5,W6\n");
  }

  @Test
  void watch_speaks_the_language_that_is_named() throws Exception {
    LauncherResult.Started watch =
        LauncherResult.start(
            CourseCheckout.path(""), ENGLISH, "watch", "task", "--only", "C1", "--lang", "ru");
    try {
      await()
          .atMost(Duration.ofMinutes(5))
          .until(() -> text(watch.out()).contains(WATCHING) || !watch.process().isAlive());
      assertThat(text(watch.out())).as(() -> text(watch.err())).contains(WATCHING);
    } finally {
      watch.process().destroy(); // as Ctrl+C
      watch.ended("");
    }
  }

  /** Reads what is still being written, which may end with half a letter. */
  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_check_that_is_not_there_is_named() throws Exception {
    LauncherResult grade =
        LauncherResult.course(ENGLISH, "grade", "task", "--solution", "--only", "C1,X9");
    assertThat(grade.exitCode()).isEqualTo(3);
    assertThat(grade.err()).startsWith("There is no check X9 in task").hasLineCount(1);
  }

  @Test
  void a_broker_that_is_away_costs_no_points() throws Exception {
    LauncherResult grade =
        LauncherResult.course(
            Map.of("RABBITMQ_URL", "amqp://guest:hidden@localhost:1"), "grade", "task");
    assertThat(grade.exitCode()).isEqualTo(3);
    assertThat(grade.err()).contains("localhost:1").doesNotContain("hidden");
  }

  @Test
  void an_unknown_option_is_refused_with_the_known_ones() throws Exception {
    LauncherResult grade = LauncherResult.course("grade", "task", "--fast");
    assertThat(grade.exitCode()).isEqualTo(2);
    assertThat(grade.err())
        .isEqualTo(
            "course: unknown option '--fast'. ./course grade task takes --optional, --only W5,W6, --lang ru and --solution.\n");
  }

  @Test
  void nothing_stays_in_the_temporary_folder(@TempDir Path temporary) throws Exception {
    LauncherResult grade =
        LauncherResult.course(
            Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary),
            "grade",
            "bot",
            "--solution",
            "--only",
            "P5,B1.together");
    assertThat(grade.exitCode()).isZero();
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.startsWith("hsperfdata"))
          .isEmpty();
    }
  }

  @Test
  void some_checks_of_the_bot_are_graded_without_those_of_the_task() throws Exception {
    LauncherResult grade =
        LauncherResult.course(ENGLISH, "grade", "bot", "--solution", "--only", "P5,B1.together,G3");
    assertThat(grade.out()).contains("P5", "B1.together", "G3", "all checks passed");
    assertThat(grade.out()).doesNotContain("C1", "B1.again");
    assertThat(grade.exitCode()).isZero();
  }

  @Test
  void an_unknown_exercise_is_refused_with_the_known_ones() throws Exception {
    for (String verb : new String[] {"grade", "watch", "reset"}) {
      LauncherResult unknown = LauncherResult.course(verb, "boot");
      assertThat(unknown.exitCode()).isEqualTo(2);
      assertThat(unknown.err()).contains("./course " + verb + " task or bot").hasLineCount(1);
    }
  }
}
