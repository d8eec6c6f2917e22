package mercury.harness.runner;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mercury.harness.driver.MarkedProcesses;

/**
 * The JVMs of a grader: those that are good are kept for what comes next, and once one had to be
 * given up, the next is started before it is asked for. Thread-safe.
 */
final class CheckJvmPool implements AutoCloseable {

  private final String libraries;
  private final String mark = MarkedProcesses.newMark();
  private final Deque<CheckJvmProcess> idle = new ArrayDeque<>();
  private final Deque<CompletableFuture<CheckJvmProcess>> spares = new ArrayDeque<>();
  private final ExecutorService starting = Executors.newCachedThreadPool(CheckJvmPool::daemon);

  CheckJvmPool(String libraries) {
    this.libraries = libraries;
    MarkedProcesses.endOrphans();
  }

  /** One that nobody else uses until it is given back. */
  CheckJvmProcess take() throws IOException {
    CompletableFuture<CheckJvmProcess> spare;
    synchronized (this) {
      while (!idle.isEmpty()) {
        CheckJvmProcess child = idle.pop();
        if (child.alive()) {
          return child;
        }
        child.close();
      }
      spare = spares.isEmpty() ? start() : spares.pop();
    }
    try {
      return spare.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
    }
  }

  /** Says that one will be given up, so that another is wanted soon. */
  synchronized void wanted() {
    if (idle.isEmpty() && spares.isEmpty()) {
      spares.add(start());
    }
  }

  /** Takes one back that is good. */
  synchronized void keep(CheckJvmProcess child) {
    idle.push(child);
  }

  private CompletableFuture<CheckJvmProcess> start() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return CheckJvmProcess.start(libraries, mark);
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        },
        starting);
  }

  /**
   * Ends all JVMs that nobody uses.
   *
   * @throws IOException the first failure, to which the others are suppressed
   */
  @Override
  public synchronized void close() throws IOException {
    starting.shutdown();
    List<Closeable> all = new ArrayList<>(idle);
    spares.forEach(spare -> all.add(() -> closeStarted(spare)));
    idle.clear();
    spares.clear();
    all.add(() -> MarkedProcesses.endAll(mark));
    CloseAll.of(all);
  }

  /** Closes a JVM when it has started; one that did not start needs no closing. */
  private static void closeStarted(CompletableFuture<CheckJvmProcess> spare) throws IOException {
    CheckJvmProcess child = spare.handle((started, failed) -> started).join();
    if (child != null) {
      child.close();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "starts a JVM for the checks");
    thread.setDaemon(true);
    return thread;
  }
}
