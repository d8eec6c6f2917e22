package mercury.kit.sample;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mercury.kit.sample.SampleCourse.Result;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.SolutionOverlay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A course outside this checkout: Maven builds and grades it with the packaged harness, by the
 * commands that {@code WRITE_A_COURSE.md} shows.
 */
class SampleCourseTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  private SampleCourse course;

  @BeforeEach
  void copy() throws IOException {
    course =
        SampleCourse.in(folder.resolve("hello"), PackagedHarness.in(folder.resolve("repository")));
  }

  @Test
  void the_harness_is_packaged_without_the_environment() throws IOException {
    assertThat(PackagedHarness.modules())
        .contains("model", "proxy", "amqp", "check", "runner", "report", "cli")
        .allSatisfy(
            module ->
                assertThat(CourseCheckout.path("harness/" + module + "/pom.xml"))
                    .content()
                    .doesNotContain("<artifactId>mercury-environment"));
    try (var folders = Files.list(CourseCheckout.path("harness"))) {
      assertThat(folders.filter(folder -> Files.isDirectory(folder.resolve("src"))))
          .as("every module is in the BOM")
          .hasSameSizeAs(PackagedHarness.modules());
    }
  }

  @Test
  void no_pom_of_the_harness_needs_one_of_the_course() throws IOException {
    try (Stream<Path> files = Files.walk(course.harness().repository())) {
      assertThat(files.filter(file -> file.toString().endsWith(".pom")))
          .hasSize(2 + PackagedHarness.modules().size())
          .allSatisfy(
              pom -> assertThat(pom).content().doesNotContain("<groupId>mercury</groupId>"));
    }
  }

  @Test
  void the_stub_gets_nothing_the_reference_everything_and_the_wrong_solution_fails_its_check()
      throws Exception {
    assertThat(play("stub", 1)).isEqualTo(Map.of("G1", "FAILED", "G2", "CANT_TELL", "G3", "OFF"));
    assertThat(play("reference", 0))
        .isEqualTo(Map.of("G1", "PASSED", "G2", "PASSED", "G3", "PASSED"));
    List<SolutionOverlay> wrong = course.exercise().solutions("wrong");
    assertThat(wrong).hasSize(1);
    write(wrong.get(0).files());
    Map<String, String> verdicts = play("wrong", 1);
    assertThat(verdicts).containsEntry("G1", "PASSED").containsEntry("G3", "OFF");
    verdicts.values().removeIf(verdict -> !verdict.equals("FAILED"));
    assertThat(verdicts.keySet()).isEqualTo(wrong.get(0).header().fails().keySet());
  }

  /** Runs a command of the page, whose output must be the page's; returns the verdicts. */
  private Map<String, String> play(String name, int exitCode) throws Exception {
    CoursePageTerminal terminal = CoursePageTerminal.named(name);
    Result result = course.run(terminal.command());
    assertThat(CoursePageTerminal.strip(result.lines())).isEqualTo(terminal.output());
    assertThat(result.exitCode()).isEqualTo(exitCode);
    String variant = terminal.command().contains("-Dvariant=solution") ? "solution" : "main";
    return verdicts(course.exercise().paths().reports(variant).resolve("report.json"));
  }

  private static Map<String, String> verdicts(Path report) throws IOException {
    JsonNode checks = JSON.readTree(Files.readString(report)).path("checks");
    return StreamSupport.stream(checks.spliterator(), false)
        .collect(
            toMap(
                check -> check.path("id").asString(""),
                check -> check.path("verdict").asString("")));
  }

  private void write(Map<String, String> files) throws IOException {
    Path reference = course.exercise().paths().sources("solution");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(reference.resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  void the_stub_is_kept_for_a_reset_and_the_mistake_is_known() throws IOException {
    assertThat(text("src/main/java")).isEqualTo(text("src/stub/java"));
    SolutionOverlay wrong = course.exercise().solutions("wrong").get(0);
    assertThat(course.exercise().paths().mistakes())
        .content()
        .contains(wrong.name(), wrong.header().sentence(), wrong.header().russian());
  }

  private String text(String folder) throws IOException {
    return Files.readString(
        course
            .root()
            .resolve("greeting")
            .resolve(folder)
            .resolve("hello/greeting/GreetingServer.java"));
  }
}
