package mercury.bench.process;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process and its descendants. */
public final class ProcessTermination {

  private static final int TIMEOUT_S = 30;

  private ProcessTermination() {}

  /** Kills a process that has nothing to save. */
  public static void now(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  /** Asks a process to end, as Ctrl+C does, and kills it if that takes too long. */
  public static void gracefully(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      process.onExit().get(TIMEOUT_S, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      now(process);
    } catch (InterruptedException e) {
      now(process);
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
