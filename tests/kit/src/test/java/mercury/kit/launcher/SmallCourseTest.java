package mercury.kit.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The front door in a checkout of its own, which was never built before. */
class SmallCourseTest {

  private static final String START = "build/launcher/src/main/java/mercury/launcher/start/";

  @TempDir static Path root;

  private static final String MANIFEST = "lessons/echo/lesson.json";

  private static SmallCourse course;
  private static String program;

  @BeforeAll
  static void two_starts_at_once_build_it_and_run() throws Exception {
    course = SmallCourse.in(root);
    program = course.text(SmallCourse.PROGRAM);
    LauncherResult.Started one = echo("first");
    LauncherResult.Started other = echo("second");
    assertEcho(one.ended("1"), "args [first], input 1");
    assertEcho(other.ended("2"), "args [second], input 2");
  }

  @BeforeEach
  void asItWas() throws IOException {
    course.write(SmallCourse.PROGRAM, program);
  }

  @Test
  void a_lesson_is_listed_by_its_manifest_alone() throws Exception {
    LauncherResult list = LauncherResult.start(root, Map.of(), "run").ended("");
    assertThat(list.out()).contains("  echo        echo\n");
    assertThat(list.err()).isEmpty();
    assertThat(LauncherResult.start(root, Map.of()).ended("").out())
        .contains("lessons")
        .contains("echo");
  }

  @Test
  void a_program_of_an_exercise_is_run_by_its_manifest_alone() throws Exception {
    assertThat(LauncherResult.start(root, Map.of(), "run").ended("").out())
        .contains("  greeting    greet\n");
    LauncherResult greeted =
        LauncherResult.start(root, Map.of(), "run", "greeting", "greet", "Anna").ended("");
    assertThat(greeted.out()).isEqualTo("Hello, Anna!\n");
    assertThat(greeted.err()).doesNotContain("ERROR");
    assertThat(greeted.exitCode()).isZero();
  }

  @Test
  void a_lesson_that_needs_RabbitMQ_itself_does_not_run_on_the_embedded_broker() throws Exception {
    String manifest = course.text(MANIFEST);
    course.write(
        MANIFEST, manifest.replace("\"services\"", "\"needs\": \"rabbitmq-4\", \"services\""));
    try (MercuryEnvironment mercury = MercuryEnvironment.onFreePorts("rabbit")) {
      LauncherResult refused = runOn(mercury.start().get(ServiceAddresses.RABBITMQ_URL));
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err())
          .contains(
              "lesson 'echo' needs RabbitMQ 4 or newer, and where RABBITMQ_URL points is the embedded broker. Stop it, and start a real one: ./course up --rabbit real");
      assertEcho(runOn("amqp://localhost:1"), "args [a], input ");
    } finally {
      course.write(MANIFEST, manifest);
    }
  }

  private static LauncherResult runOn(String broker) throws Exception {
    Map<String, String> variables = Map.of("RABBITMQ_URL", broker);
    return LauncherResult.start(root, variables, "run", "echo", "echo", "a").ended("");
  }

  @Test
  void arguments_input_and_exit_code_are_those_of_the_program() throws Exception {
    LauncherResult said = echo("a", "b \"c\"", "").ended("typed\nahead");
    assertEcho(said, "args [a, b \"c\", ], input typed\nahead");
    assertThat(said.err()).isEmpty();
  }

  @Test
  void a_program_that_was_run_is_kept_for_the_road() throws Exception {
    course.write(".mercury/road.json", "{ not JSON");
    assertEcho(echo("a").ended(""), "args [a], input ");
    assertThat(course.text(".mercury/road.json")).containsPattern("\"echo\" : \\[ *\"echo\" *\\]");
  }

  @Test
  void what_has_changed_is_compiled() throws Exception {
    course.write(SmallCourse.PROGRAM, program.replace("args ", "changed "));
    assertEcho(echo("a").ended(""), "changed [a], input ");
  }

  /** This Maven says what a large course's does, and goes on when it is told to. */
  @Test
  void a_build_that_takes_long_says_what_it_is_doing() throws Exception {
    Path maven = root.resolve("slow-maven");
    course.write(
        "slow-maven",
        """
        #!/bin/sh
        echo '[INFO] Building an echo 1.0.0-SNAPSHOT                                   [5/7]'
        while [ ! -e go-on ]; do sleep 0.1; done
        exec ./mvnw "$@"
        """);
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    course.write(SmallCourse.PROGRAM, program.replace("args ", "slowly "));
    LauncherResult.Started slow =
        LauncherResult.start(root, Map.of("MVN", maven.toString()), "run", "echo", "echo", "a");
    try {
      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () -> Files.readString(slow.err()), err -> err.contains("building 5 of 7: an echo"));
    } finally {
      course.write("go-on", "");
    }
    assertEcho(slow.ended(""), "slowly [a], input ");
  }

  @Test
  void what_does_not_compile_is_told_by_file_line_and_sentence_and_not_run() throws Exception {
    course.write(
        SmallCourse.PROGRAM, program.replace("    System.in", "    int x = y;\n    System.in"));
    LauncherResult refused = echo("a").ended("");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .startsWith(SmallCourse.PROGRAM + ":6: cannot find symbol\n  symbol:   variable y\n")
        .hasLineCount(3);
  }

  @Test
  void a_build_that_fails_for_another_reason_is_told_as_maven_tells_it() throws Exception {
    String pom = course.text("lessons/echo/pom.xml");
    try {
      course.write("lessons/echo/pom.xml", pom.replace("lesson-echo", "\\"));
      assertThat(echo("a").ended("").err()).contains("[ERROR]", "lessons/echo/pom.xml");
    } finally {
      course.write("lessons/echo/pom.xml", pom);
    }
  }

  /** Each of these lines is one that the kit's own code could not hold. */
  @Test
  void what_a_learner_writes_only_has_to_compile() throws Exception {
    course.write(
        SmallCourse.PROGRAM,
        program.replace(
            "    System.in",
            """
                java.util.List mine = new java.util.ArrayList(); mine.add("%d".formatted(7).toUpperCase());
                String unused = new String(new byte[0]); new Thread();
                System.in"""));
    assertEcho(echo("a").ended("b"), "args [a], input b");
  }

  @Test
  void a_start_that_has_changed_is_compiled_whole() throws Exception {
    course.write(START + "Course.java", course.text(START + "Course.java") + "// changed\n");
    assertEcho(echo().ended(""), "args [], input ");
    try (Stream<Path> kept = Files.list(root.resolve(".mercury/launcher"))) {
      assertThat(kept.map(file -> file.getFileName().toString()))
          .as("nothing is left over")
          .containsExactlyInAnyOrder("sources", "mercury");
    }
    assertThat(course.text(".mercury/launcher/sources")).contains("// changed");
  }

  @Test
  void a_manifest_that_is_wrong_is_told_in_a_sentence() throws Exception {
    String manifest = course.text("lessons/echo/lesson.json");
    try {
      course.write("lessons/echo/lesson.json", manifest.replace("\"Echo\"", "\"echo\""));
      LauncherResult refused = echo().ended("");
      assertThat(refused.err())
          .isEqualTo(
              "course: lessons/echo/lesson.json: programs.echo: is 'echo': write a class below the package\n");
      assertThat(refused.exitCode()).isEqualTo(1);
    } finally {
      course.write("lessons/echo/lesson.json", manifest);
    }
  }

  private static LauncherResult.Started echo(String... arguments) throws IOException {
    String[] all =
        Stream.concat(Stream.of("run", "echo", "echo"), Stream.of(arguments))
            .toArray(String[]::new);
    return LauncherResult.start(root, Map.of(), all);
  }

  private static void assertEcho(LauncherResult command, String out) {
    assertThat(command.err()).as("no complaint").doesNotContain("ERROR");
    assertThat(command.out()).isEqualTo(out);
    assertThat(command.exitCode()).isEqualTo(7);
  }
}
