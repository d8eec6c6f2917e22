package mercury.kit.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mercury.kit.LoadPatience;
import mercury.tools.classroom.BubblewrapSandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandboxed shell tries what a hostile submission would. */
class BubblewrapSandboxTest {

  private final BubblewrapSandbox sandbox = new BubblewrapSandbox();

  @TempDir Path readable;
  @TempDir Path outside;

  @BeforeEach
  void requireSandbox() throws IOException {
    assumeTrue(sandbox.isHere(), "no Bubblewrap here, or it is not allowed");
    Files.setPosixFilePermissions(readable, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void it_reads_what_it_is_given_but_for_what_is_hidden() throws Exception {
    Files.writeString(readable.resolve("sources"), "given");
    Path hidden = Files.createDirectory(readable.resolve("hidden"));
    Files.writeString(hidden.resolve("secret"), "hush");
    String read = "test \"$(cat %s/sources)\" = given".formatted(readable);
    assertThat(exitCode(read, hidden)).isZero();
    assertThat(exitCode("cat %s/secret".formatted(hidden), hidden)).isNotZero();
    assertThat(exitCode("cat %s/secret".formatted(hidden))).isZero();
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
    for (String place : List.of("/usr/bin/forged", "/forged", "/dev/forged", "/etc/forged")) {
      assertThat(exitCode("touch " + place)).as(place).isNotZero();
    }
  }

  @Test
  void it_writes_only_so_much() throws Exception {
    for (String memory : List.of("/tmp", "/dev/shm")) {
      String fill = "for i in 1 2 3 4 5 6; do head -c 200M /dev/zero > %s/$i || exit 1; done";
      assertThat(exitCode(fill.formatted(memory))).as(memory).isNotZero();
    }
  }

  @Test
  void it_is_nobody_and_stays_so() throws Exception {
    assertThat(exitCode("test $(id -u) = 65534")).isZero();
    assertThat(exitCode("grep -q 'CapEff:.*[1-9a-f]' /proc/self/status")).isNotZero();
    assertThat(exitCode("mount -t tmpfs none /tmp")).isNotZero();
  }

  @Test
  void it_starts_only_so_many_processes() throws Exception {
    String many = "for i in $(seq 3000); do sleep 600 & done 2>/dev/null";
    assertThat(exitCode(many + "; test $(jobs -p | wc -l) -ge 3000")).isNotZero();
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
    assertThat(exitCode("test $(ls -d /proc/[0-9]* | wc -l) -gt 9")).isNotZero();
  }

  private int exitCode(String script, Path... hidden) throws Exception {
    return start(sandbox.around(List.of("bash", "-c", script), Set.of(readable), List.of(hidden)));
  }

  private static int start(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TOKEN", "hush");
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.waitFor(LoadPatience.SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
