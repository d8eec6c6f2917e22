package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A sandbox by <a href="https://github.com/containers/bubblewrap">Bubblewrap</a>: no network but a
 * loopback of its own, no file but the system's programs and what is named, nothing to write to but
 * a small folder in memory, own processes that end with it, no variables of the environment.
 *
 * <p>Within, the command is nobody and may have namespaces of its own, so that the grader can keep
 * the learner's code from itself. For an ordinary user Bubblewrap makes a user namespace. For root
 * it makes none: it would not hide root's files, nor limit processes. Root drops to nobody inside.
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

  private static final String NOBODY = "65534";

  /** The grader does this for the learner's code; where it fails there is no sandbox. */
  static final List<String> NESTED =
      List.of("unshare", "--user", "--map-current-user", "--pid", "--fork", "--mount-proc", "true");

  @Override
  public GraderProcess start(GradingPlan plan, Path log) throws IOException {
    return ProcessFamily.start(
        around(plan.program().command(), GradingPlan.readable(), plan.hidden()), log);
  }

  /**
   * Returns the command that runs a command inside.
   *
   * @param readable what it may read: files and folders
   * @param hidden folders in these of which it sees nothing
   */
  public List<String> around(
      List<String> command, Collection<Path> readable, Collection<Path> hidden) {
    List<String> whole = new ArrayList<>(List.of("bwrap", "--die-with-parent", "--new-session"));
    whole.addAll(isRoot() ? ofRoot() : ofUser());
    whole.add("--clearenv");
    ENVIRONMENT.forEach((name, value) -> whole.addAll(List.of("--setenv", name, value)));
    whole.addAll(memory("/tmp", SandboxLimits.TEMPORARY));
    whole.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    whole.addAll(memory("/dev/shm", SandboxLimits.SHARED));
    whole.addAll(List.of("--remount-ro", "/dev"));
    parents(readable).forEach(path -> whole.addAll(List.of("--perms", "0755", "--dir", "" + path)));
    SYSTEM.forEach(path -> whole.addAll(List.of("--ro-bind-try", path, path)));
    readable.forEach(path -> whole.addAll(List.of("--ro-bind", "" + path, "" + path)));
    hidden.forEach(path -> whole.addAll(List.of("--tmpfs", "" + path, "--remount-ro", "" + path)));
    whole.addAll(List.of("--remount-ro", "/", "--chdir", "/tmp"));
    whole.addAll(isRoot() ? rootBecomesNobody() : List.of());
    whole.addAll(SandboxLimits.prefix());
    whole.addAll(command);
    return whole;
  }

  private static List<String> ofUser() {
    return List.of("--unshare-all", "--uid", NOBODY, "--gid", NOBODY);
  }

  private static List<String> ofRoot() {
    List<String> options = new ArrayList<>();
    for (String namespace : List.of("ipc", "pid", "net", "uts", "cgroup-try")) {
      options.add("--unshare-" + namespace);
    }
    for (String capability : List.of("SYS_ADMIN", "SETUID", "SETGID", "SETPCAP")) {
      options.addAll(List.of("--cap-add", "CAP_" + capability));
    }
    return options;
  }

  /**
   * Bubblewrap covers parts of /proc where root could write to them, and a namespace below may then
   * mount none: so /proc is mounted anew before root is given up. The user namespace makes the
   * limit on processes count only those in here.
   */
  private static List<String> rootBecomesNobody() {
    return List.of(
        "sh",
        "-c",
        "mount -t proc proc /proc && exec \"$@\"",
        "sh",
        "setpriv",
        "--reuid=" + NOBODY,
        "--regid=" + NOBODY,
        "--clear-groups",
        "--bounding-set=-all",
        "--inh-caps=-all",
        "--no-new-privs",
        "unshare",
        "--user",
        "--map-current-user",
        "--");
  }

  /**
   * Returns the folders above all that is there: made by themselves, only root could enter them.
   */
  private static Set<Path> parents(Collection<Path> readable) {
    Set<Path> parents = new TreeSet<>();
    Stream<Path> all = Stream.concat(SYSTEM.stream().map(Path::of), readable.stream());
    for (Path path : all.toList()) {
      for (Path above = path.getParent(); above.getParent() != null; above = above.getParent()) {
        parents.add(above);
      }
    }
    return parents;
  }

  private static List<String> memory(String folder, long bytes) {
    return List.of("--perms", "1777", "--size", "" + bytes, "--tmpfs", folder);
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  @Override
  public String title() {
    return "Bubblewrap";
  }

  @Override
  public boolean isHere() {
    return CommandProbe.succeeds(around(NESTED, List.of(), List.of()));
  }
}
