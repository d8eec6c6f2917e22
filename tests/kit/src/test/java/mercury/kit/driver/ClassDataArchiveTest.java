package mercury.kit.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mercury.harness.driver.Subject;
import mercury.harness.driver.SubjectPlan;
import mercury.harness.driver.SubjectPool;
import mercury.tools.TestBroker;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantCompiler;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes of the libraries are read once, by the first grading, and kept for all others. */
class ClassDataArchiveTest {

  private static final GradedExercise TASK = GradedExercise.named("task");

  @TempDir Path classes;
  @TempDir Path kept;
  @TempDir Path logs;

  @BeforeEach
  void compile() throws Exception {
    assumeTrue(VariantGrader.isBuilt(TASK), "built without -Psolution");
    VariantCompiler.compile(TASK, Map.of(), classes);
  }

  @Test
  void what_the_first_pool_has_loaded_is_there_for_the_second() throws Exception {
    assertThat(start()).as("the first").contains("com.rabbitmq.client.Channel source: file:");
    assertThat(files()).as("one archive, and nothing else").hasSize(1);
    assertThat(start())
        .as("the second")
        .contains("com.rabbitmq.client.Channel source: shared objects file");
  }

  @Test
  void an_archive_that_cannot_be_read_is_done_without_and_nobody_hears_of_it() throws Exception {
    start();
    Files.writeString(files().get(0), "no archive");
    assertThat(start()).contains("com.rabbitmq.client.Channel source: file:");
  }

  @Test
  void a_folder_that_cannot_be_written_stops_nothing() throws Exception {
    Path file = Files.createFile(kept.resolve("file"));
    assertThat(start(file.resolve("below"))).contains("com.rabbitmq.client.Channel");
  }

  private String start() throws Exception {
    return start(kept);
  }

  /**
   * Starts processes and returns what the JVM tells of the classes of one, which prints nothing.
   */
  private String start(Path folder) throws Exception {
    Path log = Files.createTempFile(logs, "log", "");
    Path printed = Files.createTempFile(logs, "printed", "");
    SubjectPlan plan =
        SubjectPlan.java(
                List.of(classes), TASK.paths().libraries("solution"), TASK.manifest().packageName())
            .sharing(folder);
    try (SubjectPool pool = SubjectPool.open(plan, Optional.of(TestBroker.url()), 1)) {
      pool.giveBack(pool.take(), true);
      try (Subject subject =
          pool.startAnother(List.of("-Xlog:class+load:file=" + log + ":none"), printed)) {
        subject.make("WorkerClient", List.of(config()));
      }
    }
    assertThat(printed).isEmptyFile();
    return Files.readString(log);
  }

  private static Map<String, String> config() {
    return Map.of("rabbitUrl", TestBroker.url(), "queueName", "class-data." + UUID.randomUUID());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(kept)) {
      return all.toList();
    }
  }
}
