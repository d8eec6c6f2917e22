package mercury.kit.classroom;

import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mercury.tools.CourseCheckout;
import mercury.tools.classroom.ContainerSandbox;
import mercury.tools.classroom.HostileKind;
import mercury.tools.classroom.HostileTrial;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantGrader;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Hostile solutions, and a class, are graded in the containers of the engine that {@code
 * -Dclass.container} names: {@code docker} or {@code podman}. {@code .ci/class-containers} has what
 * that needs.
 */
class ContainerSandboxTest {

  private static final String WORKER = "mercury/task/Worker.java";

  private final String engine = System.getProperty("class.container", "");
  private final GradedExercise exercise = GradedExercise.named("task");

  @TempDir Path folder;

  @BeforeEach
  void requireEngine() {
    assumeTrue(!engine.isEmpty(), "-Dclass.container names no engine");
    assumeTrue(VariantGrader.isBuilt(exercise), "built without -Psolution");
  }

  @AfterEach
  void no_container_is_left() throws Exception {
    if (!engine.isEmpty()) {
      assertThat(containers()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_hostile_gets_out(HostileKind kind) throws Exception {
    ContainerSandbox sandbox =
        engine.equals("docker") ? ContainerSandbox.docker() : ContainerSandbox.podman();
    assertThat(sandbox.isHere()).isTrue();
    assertThat(HostileTrial.of(sandbox, exercise).escape(kind)).isEmpty();
  }

  @Test
  void a_class_is_graded() throws Exception {
    SmallClass learners = handIn();
    try (ClassProgram grade = start()) {
      assertThat(grade.exitCode()).as(grade::text).isZero();
      assertThat(grade.text()).contains("Making the image mercury-class-task of the kit for");
    }
    Map<String, JsonNode> rows = learners.rows();
    assertThat(rows.get("ada").get("score").asInt()).isEqualTo(100);
    assertThat(rows.get("bob").get("note").asText()).startsWith("does not compile: " + WORKER);
  }

  @Test
  void ctrl_c_ends_what_runs() throws Exception {
    handIn();
    try (ClassProgram grade = start()) {
      eventually().until(() -> !containers().isEmpty() || !grade.process().isAlive());
      grade.stop();
      assertThat(grade.exitCode()).as(grade::text).isNotZero();
    }
  }

  private SmallClass handIn() throws Exception {
    SmallClass learners = new SmallClass(folder);
    PathUtils.copyDirectory(
        CourseCheckout.path("task/src/plain/java"), learners.submission("ada/src/main/java"));
    learners.write("bob/Worker.java", "package mercury.task; class Worker { oops");
    return learners;
  }

  private ClassProgram start() throws Exception {
    return ClassProgram.start(
        folder,
        Map.of(),
        "./course class grade class --exercise=task --out=out --similar=0 --sandbox=" + engine);
  }

  private List<String> containers() throws Exception {
    Process asked =
        new ProcessBuilder(engine, "ps", "-aq", "--filter", "name=mercury-grading-").start();
    String ids = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(asked.waitFor()).isZero();
    return ids.lines().toList();
  }
}
