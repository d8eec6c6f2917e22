package mercury.kit.driver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import mercury.environment.ServiceAddresses;
import mercury.tools.CourseCheckout;
import mercury.tools.TestBroker;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.SolutionOverlay;
import mercury.tools.solution.VariantCompiler;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The effects of a hostile solution beside its verdict: the program that learners start is run on
 * it. The verdicts themselves are the matrix's.
 */
class IsolatedSolutionTest {

  private static final GradedExercise TASK = GradedExercise.named("task");
  private static final int PATIENCE_S = 120;

  @TempDir Path home;

  private record GradingExit(int code, String text) {}

  @BeforeEach
  void requireBuilt() {
    assumeTrue(VariantGrader.isBuilt(TASK), "built without -Psolution");
  }

  @Test
  void it_sees_no_token() throws Exception {
    GradingExit exit = grade(hostile("reads-the-token"));
    assertThat(exit.code).isEqualTo(1);
    assertThat(exit.text).contains("✘ C1").doesNotContain("hush-hush-token");
  }

  @Test
  void it_reaches_no_check_and_no_class_of_the_grader() throws Exception {
    assertThat(grade(hostile("looks-for-checks")).text)
        .contains("✘ C1")
        .doesNotContain("within reach");
  }

  @Test
  void what_it_starts_ends_with_the_grading() throws Exception {
    assertThat(grade(hostile("detached-shell")).code).isEqualTo(1);
    assertThat(
            ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains("forged-report.json")))
        .isEmpty();
  }

  @Test
  void a_class_in_the_place_of_the_graders_is_refused() throws Exception {
    Path report = report();
    Files.createDirectories(report.getParent());
    Files.writeString(report, "{\"score\": 100}");
    GradingExit exit =
        grade(
            Map.of(
                "mercury/task/GradeMain.java",
                """
                package mercury.harness.cli;
                public final class GradeMain {
                  public static void main(String[] args) {
                    System.out.println("100 / 100");
                  }
                }
                """));
    assertThat(exit.code).isEqualTo(1);
    assertThat(exit.text)
        .contains("mercury.harness.cli.GradeMain is not in the package mercury.task")
        .doesNotContain("100 / 100")
        .doesNotContain("\tat ");
    assertThat(report).as("the report of an earlier grading").doesNotExist();
  }

  private static Map<String, String> hostile(String name) throws IOException {
    SolutionOverlay hostile =
        TASK.solutions("hostile").stream()
            .filter(solution -> solution.name().equals(name))
            .findFirst()
            .orElseThrow();
    return hostile.files();
  }

  private Path report() {
    return home.resolve("task/target/main/grade/report.json");
  }

  private GradingExit grade(Map<String, String> files) throws Exception {
    Path classes = Files.createDirectories(home.resolve("classes"));
    VariantCompiler.compile(TASK, new TreeMap<>(files), classes);
    Files.createDirectories(home.resolve("task/target/main"));
    Files.copy(CourseCheckout.path("task/exercise.json"), home.resolve("task/exercise.json"));
    Files.writeString(
        home.resolve("task/target/main/libraries.txt"), TASK.paths().libraries("solution"));
    Path out = home.resolve("out.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command(classes))
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put(ServiceAddresses.RABBITMQ_URL, TestBroker.url());
    builder.environment().put("PROGRESS_TOKEN", "hush-hush-token");
    Process process = builder.start();
    assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
    return new GradingExit(process.exitValue(), Files.readString(out, UTF_8));
  }

  private List<String> command(Path classes) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dstdout.encoding=UTF-8",
        "-Dcourse.home=" + home,
        "-Dgrade.exercise=task",
        "-Dgrade.variant=main",
        "-Dgrade.classes=" + classes,
        "-Dgrade.tests=" + TASK.tests().toAbsolutePath(),
        "-Dgrade.only=C1",
        "-Dgrade.lang=en",
        "-cp",
        VariantCompiler.libraries(TASK),
        "mercury.harness.cli.GradeMain");
  }
}
