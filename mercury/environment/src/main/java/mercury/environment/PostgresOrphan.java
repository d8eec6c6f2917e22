package mercury.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/**
 * A PostgreSQL whose Mercury was killed: it is a process of its own, which nobody stops then. Only
 * a process that runs on a folder of Mercury's, which nobody holds, is taken for one.
 */
final class PostgresOrphan {

  private static final String NOTE = "postmaster.pid";
  private static final int PATIENCE_S = 10;

  private PostgresOrphan() {}

  /**
   * Ends the server that runs on that folder, which the caller holds, and removes the note of one
   * that does not run any more: its number may be another process's now.
   */
  static void end(Path folder) throws IOException {
    Path note = folder.resolve(NOTE);
    if (!Files.exists(note)) {
      return;
    }
    Optional<OSProcess> server = noted(note).filter(process -> runsOn(process, folder));
    if (server.isPresent()) {
      end(server.get());
    }
    Files.deleteIfExists(note);
  }

  /**
   * Ends the server that listens on that port, if its Mercury was killed.
   *
   * @return whether it was one
   */
  static boolean end(int port) throws IOException {
    Optional<Integer> listening = LocalPorts.processOn(port);
    Optional<OSProcess> server =
        listening.map(id -> system().getProcess(id)).filter(PostgresOrphan::isServer);
    Optional<Path> folder = server.flatMap(PostgresOrphan::folder);
    if (folder.isEmpty() || folder.get().getParent() == null) {
      return false;
    }
    Optional<FolderLock> abandoned = FolderLock.takeOver(folder.get().getParent());
    if (abandoned.isEmpty()) {
      return false;
    }
    FolderLock lock = abandoned.get();
    try (lock) {
      end(server.get());
      return true;
    }
  }

  private static Optional<OSProcess> noted(Path note) throws IOException {
    List<String> lines = Files.readAllLines(note);
    return lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,9}")
        ? Optional.empty()
        : Optional.ofNullable(system().getProcess(Integer.parseInt(lines.get(0).strip())));
  }

  private static boolean isServer(OSProcess process) {
    return process.getName().startsWith("postgres");
  }

  private static boolean runsOn(OSProcess process, Path folder) {
    return isServer(process) && folder(process).filter(folder.toAbsolutePath()::equals).isPresent();
  }

  private static Optional<Path> folder(OSProcess process) {
    List<String> arguments = process.getArguments();
    int option = arguments.indexOf("-D");
    return option < 0 || option + 1 == arguments.size()
        ? Optional.empty()
        : Optional.of(Path.of(arguments.get(option + 1)));
  }

  /** Asks it to end its sessions and stop, as Ctrl+C does, and insists after a while. */
  private static void end(OSProcess server) throws IOException {
    Optional<ProcessHandle> process = ProcessHandle.of(server.getProcessID());
    if (process.isEmpty()) {
      return;
    }
    try {
      if (!interrupted(process.get()) || !hasEnded(process.get())) {
        process.get().destroyForcibly();
        hasEnded(process.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean interrupted(ProcessHandle process)
      throws IOException, InterruptedException {
    boolean windows = java.io.File.separatorChar == '\\';
    return !windows
        && new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor() == 0;
  }

  private static boolean hasEnded(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(PATIENCE_S, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return !process.isAlive();
    }
  }

  private static OperatingSystem system() {
    return new SystemInfo().getOperatingSystem();
  }
}
