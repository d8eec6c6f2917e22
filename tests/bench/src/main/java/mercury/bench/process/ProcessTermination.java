package mercury.bench.process;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The end of a process and of those it has started. */
public final class ProcessTermination {

  private static final int PATIENCE_S = 30;

  private ProcessTermination() {}

  /** Ends it at once: it keeps nothing. */
  public static void now(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  /** Asks it to end, as Ctrl+C does; at once if that takes long. */
  public static void politely(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      process.onExit().get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      now(process);
    } catch (InterruptedException e) {
      now(process);
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
