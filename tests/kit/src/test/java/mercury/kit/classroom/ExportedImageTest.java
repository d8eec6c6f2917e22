package mercury.kit.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.tools.CourseCheckout;
import mercury.tools.classroom.ClassCommand;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantGrader;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The images that an export makes are built and run by Docker as each platform runs them, with
 * {@code -Dclass.container=docker}.
 */
class ExportedImageTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String IMAGE = "mercury-export-test";

  @TempDir Path folder;

  @BeforeEach
  void requireDocker() {
    assumeTrue(
        System.getProperty("class.container", "").equals("docker"),
        "-Dclass.container does not name Docker");
    assumeTrue(VariantGrader.isBuilt(GradedExercise.named("task")), "built without -Psolution");
  }

  /** PrairieLearn puts the question's tests and the learner's files into /grade. */
  @Test
  void prairielearn_runs_its_entry_point() throws Exception {
    Path exported = built("prairielearn");
    Path grade = Files.createDirectory(folder.resolve("grade"));
    PathUtils.copyDirectory(exported.resolve("question/tests"), grade.resolve("tests"));
    PathUtils.copyDirectory(CourseCheckout.path("task/src/plain/java"), grade.resolve("student"));
    JsonNode options = json(exported.resolve("question/info.json")).get("externalGradingOptions");
    String image = options.get("image").asText();
    run("--network=none", mount(grade, "/grade"), image, options.get("entrypoint").asText());
    JsonNode result = json(grade.resolve("results/results.json"));
    assertThat(result.get("gradable").asBoolean()).isTrue();
    assertThat(result.get("score").asDouble()).isEqualTo(1);
  }

  /** GitLab runs the lines of a job's script in the checkout. */
  @Test
  void gitlab_runs_its_job() throws Exception {
    String job = Files.readString(built("gitlab").resolve(".gitlab-ci.yml"));
    Path checkout = broken();
    String image = found(job, "image: \"(.*)\"");
    String script = found(job, "script:\n\\s+- (.*)\n");
    run(mount(checkout, "/builds/a"), "--workdir=/builds/a", image, "sh", "-c", script);
    assertThat(checkout.resolve("grade.xml")).content().contains("does not compile");
  }

  /** Classroom 50 runs a container as the user that its runtime names. */
  @Test
  void classroom50_runs_its_autograder() throws Exception {
    Path exported = built("classroom50");
    Path checkout = broken();
    JsonNode container = json(exported.resolve("runtime.json")).get("container");
    run(
        mount(checkout, "/work"),
        "--workdir=/work",
        mount(exported.resolve("autograder.py"), "/autograder.py"),
        "--user=" + container.get("user").asText(),
        container.get("image").asText(),
        "python3",
        "/autograder.py");
    assertThat(json(checkout.resolve("result.json")).get("score").asInt()).isZero();
  }

  /** Gradescope unpacks the zip, sets up once and runs for each submission. */
  @Test
  void gradescope_sets_up_and_runs() throws Exception {
    Path autograder = Files.createDirectory(folder.resolve("autograder"));
    Path source = Files.createDirectory(autograder.resolve("source"));
    assertThat(
            new ProcessBuilder("unzip", "-q", exported("gradescope") + "/autograder.zip")
                .directory(source.toFile())
                .start()
                .waitFor())
        .isZero();
    PathUtils.copyDirectory(broken(), autograder.resolve("submission"));
    run(
        mount(autograder, "/autograder"),
        jdk(),
        "sh",
        "-c",
        "/autograder/source/setup.sh && /autograder/source/run_autograder");
    JsonNode result = json(autograder.resolve("results/results.json"));
    assertThat(result.get("score").asInt()).isZero();
    assertThat(result.get("output").asText()).startsWith("does not compile");
  }

  private static String jdk() {
    return found(
        CourseCheckout.text(
            "tests/tools/src/main/resources/mercury/tools/classroom/export/Dockerfile"),
        "ARG JDK=(.*)\n");
  }

  private Path exported(String platform) {
    Path out = folder.resolve("exported");
    assertThat(
            ClassCommand.run(
                "export", platform, "--exercise=task", "--out=" + out, "--image=" + IMAGE))
        .isZero();
    return out;
  }

  private Path built(String platform) throws Exception {
    Path exported = exported(platform);
    docker("build", "--quiet", "--network=host", "--tag=" + IMAGE, exported.toString());
    return exported;
  }

  private Path broken() throws IOException {
    Path submission = Files.createDirectory(folder.resolve("handed-in"));
    Files.writeString(
        submission.resolve("Worker.java"), "package mercury.task; class Worker { oops");
    return submission;
  }

  private static String mount(Path from, String to) {
    return "--volume=" + from + ":" + to;
  }

  private void run(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("run", "--rm", "--pull=never"));
    all.addAll(Arrays.asList(arguments));
    docker(all.toArray(String[]::new));
  }

  private static void docker(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static JsonNode json(Path file) throws IOException {
    return JSON.readTree(file.toFile());
  }

  private static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
