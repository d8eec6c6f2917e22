package mercury.kit.grade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import mercury.environment.ServiceAddresses;
import mercury.tools.CourseCheckout;
import mercury.tools.TestBroker;
import mercury.tools.solution.VariantCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code course watch task}, on a copy of the reference that is edited meanwhile. */
class WatchCommandTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;
  private Path client;
  private Process watch;

  @BeforeEach
  void start() throws IOException {
    copy(CourseCheckout.path("task/src/solution/java"), folder.resolve("main"));
    client = folder.resolve("main/mercury/task/WorkerClient.java");
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
    Map<String, Object> properties =
        Map.ofEntries(
            Map.entry("suite", "task"),
            Map.entry("package", "mercury.task"),
            Map.entry("services", "rabbit"),
            Map.entry("only", "C1,C5,L1.exchange"),
            Map.entry("lang", "en"),
            Map.entry("classes", "unused"),
            Map.entry("tests", "unused"),
            Map.entry("sources", "main"),
            Map.entry("reports", folder.resolve("grade")),
            Map.entry("work", folder.resolve("work")),
            Map.entry(
                "main", folder.resolve("main") + "," + CourseCheckout.path("task/src/given/java")),
            Map.entry("checks", CourseCheckout.path("task/src/test/java")),
            Map.entry(
                "resources",
                CourseCheckout.path("task/src/test/resources")
                    + ","
                    + CourseCheckout.path("task/src/given/resources")));
    return Stream.of(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8"),
            properties.entrySet().stream()
                .map(property -> "-Dgrade." + property.getKey() + "=" + property.getValue()),
            Stream.of("-cp", VariantCompiler.libraries(), "mercury.harness.cli.WatchMain"))
        .flatMap(parts -> parts)
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
