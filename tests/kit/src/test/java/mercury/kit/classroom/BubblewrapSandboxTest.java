package mercury.kit.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mercury.tools.classroom.BubblewrapSandbox;
import mercury.tools.classroom.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandboxed shell tries what a hostile submission would. */
class BubblewrapSandboxTest {

  private final Sandbox sandbox = new BubblewrapSandbox();

  @TempDir Path readable;
  @TempDir Path writable;
  @TempDir Path outside;

  @BeforeEach
  void requireSandbox() {
    assumeTrue(sandbox.isHere(), "no Bubblewrap here, or it is not allowed");
  }

  @Test
  void it_reads_and_writes_what_it_is_given() throws Exception {
    Files.writeString(readable.resolve("sources"), "given");
    assertThat(exitCode("cat %s/sources > %s/report".formatted(readable, writable))).isZero();
    assertThat(writable.resolve("report")).hasContent("given");
  }

  @Test
  void it_reads_no_other_file() throws Exception {
    Files.writeString(outside.resolve("secret"), "hush");
    assertThat(exitCode("cat %s/secret".formatted(outside))).isNotZero();
    assertThat(exitCode("ls -A /root /home | grep .")).isNotZero();
  }

  @Test
  void it_writes_nothing_that_stays() throws Exception {
    Files.writeString(readable.resolve("sources"), "given");
    assertThat(exitCode("echo forged > %s/sources".formatted(readable))).isNotZero();
    Path temporary = Path.of("/tmp", "kept-" + UUID.randomUUID()); // the sandbox has its own
    assertThat(exitCode("echo kept > %1$s && cat %1$s".formatted(temporary))).isZero();
    assertThat(temporary).doesNotExist();
    assertThat(exitCode("touch /usr/bin/forged")).isNotZero();
  }

  @Test
  void it_reaches_no_port_of_the_machine() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String connect = "exec 3<>/dev/tcp/127.0.0.1/" + server.getLocalPort();
      assertThat(start(List.of("bash", "-c", connect))).isZero(); // the shell can, outside
      assertThat(exitCode(connect)).isNotZero();
    }
  }

  @Test
  void it_sees_no_variable_and_no_process() throws Exception {
    String seen = "test -n \"$TOKEN\"";
    assertThat(start(List.of("bash", "-c", seen))).isZero(); // outside
    assertThat(exitCode(seen)).isNotZero();
    assertThat(exitCode("test -d /proc/" + ProcessHandle.current().pid() + "/root")).isNotZero();
    assertThat(exitCode("test $(ls -d /proc/[0-9]* | wc -l) -gt 6")).isNotZero();
  }

  private int exitCode(String script) throws Exception {
    return start(sandbox.around(List.of("bash", "-c", script), Set.of(readable), writable));
  }

  private static int start(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TOKEN", "hush");
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
