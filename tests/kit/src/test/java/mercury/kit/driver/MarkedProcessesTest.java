package mercury.kit.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import mercury.harness.driver.MarkedProcesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Processes are ended by their mark, also those that left the tree and the session. */
@EnabledOnOs(OS.LINUX)
class MarkedProcessesTest {

  private Process process;

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @RepeatedTest(20) // while a program is being loaded, its mark cannot be seen
  void what_left_the_session_is_ended_and_nothing_else() throws Exception {
    String mark = MarkedProcesses.newMark();
    process = start(MarkedProcesses.newMark(), "sleep", "600");
    String sleep = "sleep 6" + System.nanoTime();
    start(mark, "setsid", "sh", "-c", sleep + " & exec " + sleep);
    MarkedProcesses.endAll(mark);
    assertThat(
            ProcessHandle.allProcesses()
                .map(each -> each.info().commandLine().orElse(""))
                .filter(line -> line.endsWith(sleep)))
        .isEmpty();
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void what_a_killed_grader_left_is_ended_by_the_next() throws Exception {
    long dead = start("none", "true").onExit().join().pid();
    process = start(dead + "-" + UUID.randomUUID(), "sleep", "600");
    MarkedProcesses.endOrphans();
    assertThat(process.onExit().get()).isNotNull();
  }

  private static Process start(String mark, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(MarkedProcesses.VARIABLE, mark);
    return builder.start();
  }
}
