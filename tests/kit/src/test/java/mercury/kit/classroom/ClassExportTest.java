package mercury.kit.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import mercury.tools.CourseCheckout;
import mercury.tools.classroom.ClassCommand;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantGrader;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** An exported kit is run as its platform would run it, and its result is read. */
class ClassExportTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MINUTES = 5;

  @TempDir Path folder;

  @BeforeEach
  void requireBuilt() {
    assumeTrue(VariantGrader.isBuilt(GradedExercise.named("task")), "built without -Psolution");
    for (String program : List.of("unzip", "python3")) {
      assumeTrue(isHere(program), program + " is not installed");
    }
  }

  private static boolean isHere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Test
  void gradescope_unpacks_a_zip_sets_up_and_runs() throws Exception {
    Path source = unzipped(export("gradescope").resolve("autograder.zip"));
    Map<String, String> autograder = Map.of("AUTOGRADER", folder.toString());
    run(source, autograder, "./setup.sh");
    Path submission = Files.createDirectories(folder.resolve("submission/src/main/java"));
    PathUtils.copyDirectory(CourseCheckout.path("task/src/plain/java"), submission);
    run(folder, autograder, "source/run_autograder");
    JsonNode result = JSON.readTree(folder.resolve("results/results.json").toFile());
    int score = 0;
    for (JsonNode test : result.get("tests")) {
      assertThat(test.get("score").isNumber() && test.get("max_score").isNumber()).isTrue();
      assertThat(test.get("status").asText()).isIn("passed", "failed");
      assertThat(test.get("name").isTextual() && test.get("output").isTextual()).isTrue();
      score += test.get("score").asInt();
    }
    assertThat(score).isEqualTo(100);
    assertThat(referenceIn(source)).isEmpty();
    assertThat(filesIn(source)) // JPlag is under another licence
        .extracting(file -> file.getFileName().toString())
        .anyMatch(name -> name.startsWith("picocli-"))
        .noneMatch(name -> name.startsWith("jplag-"));
  }

  @Test
  void the_containers_of_other_platforms_run_their_scripts() throws Exception {
    Path exported = export("prairielearn");
    Path kit = exported.resolve("kit");
    run(kit, Map.of(), "./install");
    String home = kit.toString();
    Path submission = Files.createDirectory(folder.resolve("student"));
    Files.writeString(
        submission.resolve("Worker.java"), "package mercury.task; class Worker { oops");

    run(
        folder,
        Map.of("MERCURY_KIT", home, "GRADE", "" + folder),
        exported + "/question/tests/run.sh");
    JsonNode prairie = JSON.readTree(folder.resolve("results/results.json").toFile());
    assertThat(prairie.get("gradable").asBoolean()).isFalse();
    assertThat(prairie.get("format_errors").asText()).startsWith("does not compile: mercury");
    JsonNode options =
        JSON.readTree(exported.resolve("question/info.json").toFile())
            .get("externalGradingOptions");
    assertThat(options.get("timeout").asInt()).isBetween(1, 600);
    assertThat(options.get("image").asText()).isEqualTo("registry/grader");

    run(submission, Map.of(), home + "/grade", ".", "gitlab", folder + "/grade.xml");
    Element suites =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("grade.xml").toFile())
            .getDocumentElement();
    assertThat(suites.getTagName()).isEqualTo("testsuites");
    assertThat(suites.getElementsByTagName("testcase").getLength()).isEqualTo(1);
    assertThat(suites.getElementsByTagName("error").getLength()).isEqualTo(1);

    assertClassroom50(submission, home);
  }

  /** The contract of {@code result.json}, from Classroom 50's page on autograding. */
  private void assertClassroom50(Path submission, String kit) throws Exception {
    Path script =
        CourseCheckout.path(
            "tests/tools/src/main/resources/mercury/tools/classroom/export/classroom50/autograder.py");
    Map<String, String> variables =
        Map.of(
            "MERCURY_KIT", kit,
            "CLASSROOM", "cs",
            "ASSIGNMENT", "task",
            "SUBMISSION_TAG", "submit/1",
            "COMMIT_URL", "https://example.org/commit/1",
            "RELEASE_URL", "https://example.org/releases/1");
    run(submission, variables, "python3", script.toAbsolutePath().toString());
    JsonNode result = JSON.readTree(submission.resolve("result.json").toFile());
    assertThat(result.get("schema").asText()).isEqualTo("classroom50/result/v1");
    for (String text :
        List.of("classroom", "assignment", "submission", "commit", "release", "review")) {
      assertThat(result.get(text).asText()).as(text).isNotEmpty();
    }
    assertThat(result.get("datetime").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(result.get("score").isInt() && result.get("max-score").isInt()).isTrue();
    assertThat(result.get("tests").isArray()).isTrue();
  }

  @Test
  void a_folder_that_is_not_empty_is_left_alone() throws Exception {
    Files.writeString(folder.resolve("mine"), "kept");
    String[] arguments = {"export", "gitlab", "--exercise=task", "--out=" + folder};
    assertThat(ClassCommand.run(arguments)).isEqualTo(2);
    assertThat(folder.toFile().list()).containsExactly("mine");
  }

  private Path export(String platform) {
    Path out = folder.resolve("exported");
    assertThat(
            ClassCommand.run(
                "export", platform, "--exercise=task", "--out=" + out, "--image=registry/grader"))
        .isZero();
    return out;
  }

  private Path unzipped(Path zip) throws Exception {
    Path source = Files.createDirectory(folder.resolve("source"));
    run(source, Map.of(), "unzip", "-q", zip.toString());
    return source;
  }

  /** Returns what a submission could copy from: sources and classes of any exercise's reference. */
  private static List<String> referenceIn(Path source) throws IOException {
    Set<String> classes = referenceClasses();
    assertThat(classes).contains("mercury/task/Worker.class", "mercury/bot/Poller.class");
    List<String> found = new ArrayList<>();
    for (Path file : filesIn(source)) {
      String name = source.relativize(file).toString();
      if (name.contains("src/solution") || classes.stream().anyMatch(name::endsWith)) {
        found.add(name);
      }
      if (name.endsWith(".jar")) {
        try (ZipFile jar = new ZipFile(file.toFile())) {
          jar.stream().map(ZipEntry::getName).filter(classes::contains).forEach(found::add);
        }
      }
    }
    return found;
  }

  private static Set<String> referenceClasses() throws IOException {
    Set<String> classes = new TreeSet<>();
    for (GradedExercise exercise : GradedExercise.all()) {
      Path solution = exercise.paths().resolve(exercise.manifest().folders().solution());
      for (Path file : filesIn(solution)) {
        classes.add(solution.relativize(file).toString().replace(".java", ".class"));
      }
    }
    return classes;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void run(Path where, Map<String, String> variables, String... command) throws Exception {
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(where.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().putAll(variables);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(() -> text(said)).isZero();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
