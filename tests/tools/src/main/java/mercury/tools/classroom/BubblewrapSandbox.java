package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sandbox by <a href="https://github.com/containers/bubblewrap">Bubblewrap</a>: no network but a
 * loopback of its own, no file but the system's programs and what is named, nothing that lasts but
 * the writable folder, own processes that end with it, no variables of the environment.
 */
public final class BubblewrapSandbox implements Sandbox {

  /** The parts of the system that a JVM and the embedded services need. */
  private static final List<String> SYSTEM =
      List.of(
          "/usr",
          "/bin",
          "/sbin",
          "/lib",
          "/lib64",
          "/etc/alternatives",
          "/etc/ld.so.cache",
          "/etc/ld.so.conf",
          "/etc/ld.so.conf.d",
          "/etc/passwd",
          "/etc/group",
          "/etc/nsswitch.conf",
          "/etc/hosts",
          "/etc/localtime");

  private static final Map<String, String> ENVIRONMENT =
      new TreeMap<>(Map.of("PATH", "/usr/bin:/bin", "HOME", "/tmp", "LANG", "C.UTF-8"));

  @Override
  public List<String> around(List<String> command, Collection<Path> readable, Path writable) {
    List<String> whole = new ArrayList<>(List.of("bwrap", "--unshare-all", "--die-with-parent"));
    whole.addAll(List.of("--new-session", "--clearenv"));
    ENVIRONMENT.forEach((name, value) -> whole.addAll(List.of("--setenv", name, value)));
    whole.addAll(List.of("--tmpfs", "/tmp", "--dev", "/dev", "--proc", "/proc"));
    SYSTEM.forEach(path -> whole.addAll(List.of("--ro-bind-try", path, path)));
    readable.forEach(path -> whole.addAll(List.of("--ro-bind", "" + path, "" + path)));
    whole.addAll(List.of("--bind", "" + writable, "" + writable, "--chdir", "/tmp"));
    whole.addAll(command);
    return whole;
  }

  @Override
  public boolean isHere() {
    try {
      Path temporary = Files.createTempDirectory("sandbox-");
      List<String> command = around(List.of("true"), List.of(), temporary);
      int exitCode = new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
      Files.delete(temporary);
      return exitCode == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
