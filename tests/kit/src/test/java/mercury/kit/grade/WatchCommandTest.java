package mercury.kit.grade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import mercury.environment.ServiceAddresses;
import mercury.kit.LoadPatience;
import mercury.tools.TestBroker;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantCompiler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code course watch task}, on a copy of the reference that is edited meanwhile. */
class WatchCommandTest {

  private static final Duration PATIENCE = LoadPatience.TIMEOUT;

  @TempDir Path folder;
  private Path client;
  private Process watch;

  @BeforeEach
  void start() throws IOException {
    CourseCopy course = new CourseCopy(folder);
    course.copy("task/exercise.json");
    course.copy("task/src/given");
    course.copy("task/src/test");
    course.copy("task/src/solution/java", "task/src/main/java");
    course.copy("task/target/solution/libraries.txt", "task/target/main/libraries.txt");
    client = folder.resolve("task/src/main/java/mercury/task/WorkerClient.java");
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile());
    builder.environment().put(ServiceAddresses.RABBITMQ_URL, TestBroker.url());
    watch = builder.start();
  }

  @AfterEach
  void end() {
    watch.descendants().forEach(ProcessHandle::destroyForcibly);
    watch.destroyForcibly();
  }

  @Test
  void every_save_is_graded_until_ctrl_c() throws Exception {
    awaitPrinted("all checks passed", 1);
    String right = Files.readString(client);

    save(right.replace("public final class WorkerClient", "public final class WorkerClient {{"));
    awaitPrinted("nothing is graded until it does", 1);
    assertThat(printed())
        .containsPattern("WorkerClient\\.java:\\d+: ")
        .contains("public final class WorkerClient {{")
        .doesNotContain("\tat ");

    save(right);
    awaitPrinted("all checks passed", 2);

    save(
        right.replaceFirst("(?s)(public void put\\([^)]*\\)[^{]*\\{)", "$1 if (true) { return; }"));
    awaitPrinted("C1 no longer passes", 1);
    save(right);
    awaitPrinted("C1 now passes", 1);
    assertThat(printed()).contains("saved WorkerClient.java");

    List<ProcessHandle> all = watch.descendants().toList();
    assertThat(all).as("a JVM is kept warm").isNotEmpty();
    // as Ctrl+C: both end it through its shutdown hooks
    watch.destroy();
    assertThat(watch.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(watch.exitValue()).isZero();
    await().atMost(PATIENCE).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
  }

  private void save(String text) throws IOException {
    Files.writeString(client, text);
  }

  private String printed() throws IOException {
    return Files.readString(folder.resolve("out.txt"), UTF_8);
  }

  private void awaitPrinted(String text, int times) {
    await()
        .alias(text)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(
            () -> assertThat(printed().split(Pattern.quote(text), -1)).hasSizeGreaterThan(times));
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dstdout.encoding=UTF-8",
        "-Dcourse.home=" + folder,
        "-Dgrade.exercise=task",
        "-Dgrade.variant=main",
        "-Dgrade.classes=unused",
        "-Dgrade.tests=unused",
        "-Dgrade.only=C1,C5,L1.exchange",
        "-Dgrade.lang=en",
        "-cp",
        VariantCompiler.libraries(GradedExercise.named("task")),
        "mercury.harness.cli.WatchMain");
  }
}
