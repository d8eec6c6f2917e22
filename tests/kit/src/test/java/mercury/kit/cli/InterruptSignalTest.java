package mercury.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mercury.tools.InterruptSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Programs hear Ctrl+C, though the tests were started by {@code nohup … &}. */
@EnabledOnOs(OS.LINUX)
class InterruptSignalTest {

  @Test
  void a_process_whose_parent_ignores_the_signal_hears_it() throws Exception {
    List<String> killed = List.of("sh", "-c", "kill -INT $$; echo deaf");
    assertThat(printedUnderDeafParent(killed)).isEqualTo("deaf");
    assertThat(printedUnderDeafParent(InterruptSignal.heardBy(killed))).isEmpty();
  }

  private static String printedUnderDeafParent(List<String> command) throws Exception {
    List<String> deaf = new ArrayList<>(List.of("sh", "-c", "trap '' INT; \"$@\"; true", "sh"));
    deaf.addAll(command);
    Process process = new ProcessBuilder(deaf).redirectErrorStream(true).start();
    try (var lines = process.inputReader()) {
      return lines.lines().reduce("", String::concat);
    } finally {
      process.waitFor();
    }
  }
}
