package mercury.kit.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PostgreSQL on a disk or a folder that it cannot use: one sentence says what is the matter. */
class UnusablePostgresFolderTest {

  private static final Duration AT_ONCE = Duration.ofSeconds(25); // not the library's 30 s

  @TempDir Path data;

  @ParameterizedTest
  @CsvSource({
    "global/pg_control, 0, could not read file",
    "global/pg_control, -1, 'could not find the database system: Expected to find it in the directory \"{data}\"'",
    "postgresql.conf, 3, configuration file",
    "PG_VERSION, 0, is not a valid data directory",
    "pg_wal, -1, required WAL directory"
  })
  void a_damaged_folder_is_told_at_once(String damaged, int bytes, String reason) throws Exception {
    EnvironmentPlan plan = EnvironmentPlan.free("postgres").keepingDataIn(data);
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      mercury.start();
    }
    Path file = data.resolve("postgres").resolve(damaged);
    if (bytes < 0) {
      Files.move(file, data.resolve("elsewhere"));
    } else {
      Files.writeString(file, "?".repeat(bytes));
    }
    assertReason(data, reason.replace("{data}", data.resolve("postgres").toString()));
  }

  @ParameterizedTest
  @CsvSource({"100k", "10m", "30m"})
  void a_full_disk_is_told_at_once(String size) throws Exception {
    try (SmallDisk disk = SmallDisk.at(data, size)) {
      assertReason(disk.folder(), "No space left on device");
    }
  }

  @Test
  void a_disk_that_has_become_full_is_told_at_once() throws Exception {
    try (SmallDisk disk = SmallDisk.at(data, "200m")) {
      EnvironmentPlan plan = EnvironmentPlan.free("postgres").keepingDataIn(disk.folder());
      try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
        mercury.start();
      }
      disk.fill();
      assertReason(disk.folder(), "No space left on device");
    }
  }

  private static void assertReason(Path folder, String reason) throws ServiceStartException {
    EnvironmentPlan plan = EnvironmentPlan.free("postgres").keepingDataIn(folder);
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      Instant begin = Instant.now();
      assertThatThrownBy(mercury::start)
          .isInstanceOf(ServiceStartException.class)
          .hasMessageStartingWith("PostgreSQL 17 did not start: ")
          .hasMessageContaining(reason)
          .hasMessageNotContainingAny("\n", "Connection refused");
      assertThat(Duration.between(begin, Instant.now())).isLessThan(AT_ONCE);
    }
  }

  /** A disk of that size, which only root can make. */
  private record SmallDisk(Path folder) implements AutoCloseable {

    private static final Duration UNUSED = Duration.ofSeconds(20);

    static SmallDisk at(Path folder, String size) throws Exception {
      boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder) == 0;
      assumeTrue(mounted, "only root can mount a small disk, on Linux");
      return new SmallDisk(folder);
    }

    /** Leaves no byte free. */
    void fill() throws Exception {
      assertThat(run("sh", "-c", "! cat /dev/zero > " + folder.resolve("filler"))).isZero();
    }

    /** Waits for what uses it: an initdb that nobody waits for any more still cleans up. */
    @Override
    public void close() {
      await("umount").atMost(UNUSED).until(() -> run("umount", folder) == 0);
    }

    private static int run(Object... command) throws IOException, InterruptedException {
      List<String> words = Stream.of(command).map(Object::toString).toList();
      return new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
  }
}
