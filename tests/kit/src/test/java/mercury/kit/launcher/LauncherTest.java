package mercury.kit.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mercury.tools.CourseCheckout;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The front door: {@code ./course}, run as a person runs it. */
@ExtendWith(CheckoutTurn.class)
class LauncherTest {

  @Test
  void alone_it_says_what_it_can_do() throws Exception {
    LauncherResult help = LauncherResult.course();
    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains("the road", "./course up", "./course run LESSON MAIN [ARGS]", "./course check");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void an_unknown_command_is_refused_with_the_way_out() throws Exception {
    LauncherResult unknown = LauncherResult.course("start");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .isEqualTo("course: unknown command 'start'. ./course alone lists the commands.\n");
  }

  @Test
  void run_alone_lists_every_lesson_with_its_programs() throws Exception {
    LauncherResult list = LauncherResult.course("run");
    assertThat(list.exitCode()).isEqualTo(2);
    for (String lesson : CourseCheckout.runnable()) {
      assertThat(list.out())
          .contains("  " + lesson)
          .contains(String.join(" ", CourseCheckout.programs(lesson)));
    }
  }

  @Test
  void an_unknown_lesson_lists_the_known_ones() throws Exception {
    LauncherResult unknown = LauncherResult.course("run", "intr", "sender");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .startsWith("course: there is no lesson 'intr'. The lessons: ")
        .contains(CourseCheckout.runnable())
        .hasLineCount(1);
  }

  @Test
  void an_unknown_program_lists_the_known_ones() throws Exception {
    LauncherResult unknown = LauncherResult.course("run", "intro", "send");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .startsWith("course: lesson 'intro' has no program 'send'. Its programs: ")
        .contains(CourseCheckout.programs("intro"))
        .hasLineCount(1);
  }

  @Test
  void the_bot_lists_its_services() throws Exception {
    for (String service : List.of("", "greeter")) {
      LauncherResult bot = LauncherResult.course("bot", service);
      assertThat(bot.exitCode()).isEqualTo(2);
      assertThat(bot.err())
          .contains(String.join(" ", CourseCheckout.programs("bot")))
          .contains(service)
          .hasLineCount(1);
    }
  }

  @Test
  void a_service_of_the_bot_keeps_its_exit_code() throws Exception {
    LauncherResult logger =
        LauncherResult.course(
            Map.of("RABBITMQ_URL", "amqp://guest:hidden@localhost:1"), "bot", "logger");
    assertThat(logger.exitCode()).isEqualTo(1);
    assertThat(logger.err().lines().reduce((first, last) -> last))
        .hasValueSatisfying(last -> assertThat(last).contains("localhost:1", "./course up"));
    assertThat(logger.err()).doesNotContain("hidden", "\tat ");
  }

  @Test
  void a_lesson_prints_only_what_its_program_prints() throws Exception {
    LauncherResult sent =
        LauncherResult.course(Map.of("RABBITMQ_URL", TestBroker.url()), "run", "intro", "intro");
    assertThat(sent.err()).isEmpty();
    assertThat(sent.exitCode()).isZero();
    assertThat(sent.out())
        .isEqualTo(
            """
             [x] Sent '0 - Hello World!'
             [x] Sent '1 - Hello World!'
             [x] Received '0 - Hello World!'
             [x] Received '1 - Hello World!'
            """);
  }

  @Test
  void a_program_keeps_its_exit_code() throws Exception {
    LauncherResult away =
        LauncherResult.course(
            Map.of("RABBITMQ_URL", "amqp://localhost:1"), "run", "intro", "sender");
    assertThat(away.exitCode()).isEqualTo(1);
    assertThat(away.err()).contains("localhost:1", "./course up").hasLineCount(1);
  }

  @Test
  void without_a_jdk_it_says_how_to_get_one() throws Exception {
    LauncherResult none = LauncherResult.course(Map.of("JAVA_HOME", "/nowhere"), "up");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err())
        .isEqualTo(
            "course: JAVA_HOME is /nowhere, where no JDK is. Point it at a JDK 17 or newer.\n");
  }

  @Test
  void both_scripts_start_the_same_program_and_know_no_command() {
    for (String script : List.of("course", "course.cmd")) {
      assertThat(CourseCheckout.text(script))
          .contains("mercury.launcher.start.Course")
          .doesNotContainPattern("\\b(intro|task|poller|doctor|hint)\\b");
    }
  }

  @Test
  void next_says_what_to_do_and_drills_list_what_there_is() throws Exception {
    LauncherResult next = LauncherResult.course("next");
    assertThat(next.exitCode()).isZero();
    assertThat(next.out()).contains("./course ");
    LauncherResult list = LauncherResult.course("drills", "list");
    assertThat(list.exitCode()).isZero();
    assertThat(list.out()).contains("right_address", "ack_after_work");
    assertThat(list.err()).doesNotContain("\tat ");
  }

  @Test
  void learn_takes_the_options_of_up() throws Exception {
    LauncherResult nowhere = LauncherResult.course("learn", "--page", "99999");
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err()).contains("'99999' is not a port: 0 to 65535", "./course learn");
  }

  @Test
  void a_class_has_its_own_help_and_exit_codes() throws Exception {
    LauncherResult none = LauncherResult.course("class");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("grade", "doctor").doesNotContain("\tat ");
    LauncherResult help = LauncherResult.course("class", "grade", "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("SUBMISSIONS", "--exercise=NAME", "--trust", "Exit codes:");
  }

  @Test
  void a_path_is_meant_from_where_the_front_door_was_called(@TempDir Path elsewhere)
      throws Exception {
    Files.createDirectory(elsewhere.resolve("submissions"));
    LauncherResult empty =
        LauncherResult.from(elsewhere, "class", "grade", "submissions", "--exercise", "task");
    assertThat(empty.exitCode()).isEqualTo(2);
    assertThat(empty.err())
        .contains(elsewhere.resolve("submissions") + " holds no folder, zip, tar or repository")
        .hasLineCount(1);
  }

  @Test
  void check_leaves_out_what_takes_minutes_unless_all_is_asked_for(@TempDir Path folder)
      throws Exception {
    Path maven = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    LauncherResult.course("help"); // the launcher itself is built by the real one
    Map<String, String> environment = Map.of("MVN", maven.toString());
    LauncherResult check = LauncherResult.course(environment, "check");
    assertThat(check.out().lines()).contains("verify").noneMatch(line -> line.contains("long"));
    LauncherResult all = LauncherResult.course(environment, "check", "--all");
    assertThat(all.out().lines()).contains("verify", "-Dlong.tests=none").doesNotContain("--all");
  }

  @Test
  void the_help_shows_the_road() throws Exception {
    assertThat(LauncherResult.course("help").out())
        .contains(String.join(" -> ", CourseCheckout.lessons()), "task -> bot");
  }

  @Test
  void an_argument_may_contain_quotes_and_spaces() throws Exception {
    LauncherResult hint = LauncherResult.course("hint", "W5 \"bound\"");
    assertThat(hint.exitCode()).isEqualTo(2);
    assertThat(hint.err()).contains("W5 \"bound\"");
  }
}
