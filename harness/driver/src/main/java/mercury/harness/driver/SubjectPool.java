package mercury.harness.driver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The processes with the learner's code in a grading. A check has one for itself; one that a check
 * left clean serves the next, and one that it did not is ended. Thread-safe.
 */
public final class SubjectPool implements AutoCloseable {

  /**
   * A time that no check takes, because each of its calls has a limit: where connecting is tried
   * again, three minutes for a process that a busy machine hardly lets compute.
   */
  public static final Duration LONGEST_CHECK = Duration.ofMinutes(15);

  private static final long GRACE_NANOS = 500_000_000;
  private static final int LOOK_MS = 10;

  private final SubjectPlan plan;
  private final Optional<LoadedClasses> loaded;
  private final Optional<String> rabbitUrl;
  private final ExecutorService workers;
  private final Deque<CompletableFuture<Subject>> idle = new ArrayDeque<>();
  private final Map<Subject, Object> taken = new HashMap<>();
  private boolean closed;

  private SubjectPool(
      SubjectPlan plan, Optional<LoadedClasses> loaded, Optional<String> rabbitUrl) {
    this.plan = plan;
    this.loaded = loaded;
    this.rabbitUrl = rabbitUrl;
    this.workers = Executors.newCachedThreadPool(SubjectPool::daemon);
  }

  /**
   * Opens a pool.
   *
   * @param rabbitUrl where a new process warms up at the broker; empty for nowhere
   * @param ready how many processes are started before somebody asks
   */
  public static SubjectPool open(SubjectPlan plan, Optional<String> rabbitUrl, int ready)
      throws IOException {
    Optional<ClassDataArchive> archive = ClassDataArchive.of(plan);
    Optional<LoadedClasses> loaded =
        archive.isPresent() ? Optional.of(LoadedClasses.of(archive.get())) : Optional.empty();
    SubjectPool pool = new SubjectPool(plan, loaded, rabbitUrl);
    for (int i = 0; i < ready; i++) {
      pool.idle.add(pool.starting());
    }
    return pool;
  }

  /**
   * Takes one that nobody else uses until it is given back.
   *
   * @throws IOException if it cannot be started
   */
  public Subject take() throws IOException {
    CompletableFuture<Subject> next;
    synchronized (this) {
      next = idle.isEmpty() ? starting() : idle.pop();
    }
    try {
      Subject subject = next.join();
      Object turn = new Object();
      synchronized (this) {
        taken.put(subject, turn);
      }
      CompletableFuture.delayedExecutor(LONGEST_CHECK.toSeconds(), TimeUnit.SECONDS, workers)
          .execute(() -> endIfTaken(subject, turn));
      return subject;
    } catch (CompletionException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
    }
  }

  /**
   * Starts one that is never reused; the caller closes it.
   *
   * @param options more options of its JVM
   * @param output the file for what it prints
   */
  public Subject startAnother(List<String> options, Path output) throws IOException {
    return startAnother(started(), options, output);
  }

  private SubjectPlan started() {
    return plan.withOptions(loaded.map(LoadedClasses::options).orElse(List.of()));
  }

  /** Starts one as {@link #startAnother(List, Path)} does, from the class path of this JVM. */
  public static Subject startFromThisJvm(String packageName, List<String> options, Path output)
      throws IOException {
    String libraries = System.getProperty("java.class.path");
    return startAnother(SubjectPlan.java(List.of(), libraries, packageName), options, output);
  }

  private static Subject startAnother(SubjectPlan plan, List<String> options, Path output)
      throws IOException {
    return Subject.start(plan.withOptions(options), Optional.of(output));
  }

  /**
   * Takes one back. Its threads are given a moment to end.
   *
   * @param orderly whether everything in it was closed
   */
  public void giveBack(Subject subject, boolean orderly) {
    if (orderly && isCleanNow(subject)) {
      keep(subject);
    } else {
      workers.execute(() -> sortOut(subject, orderly));
    }
  }

  private void sortOut(Subject subject, boolean orderly) {
    long deadline = System.nanoTime() + GRACE_NANOS;
    try {
      while (orderly && System.nanoTime() < deadline) {
        if (isCleanNow(subject)) {
          keep(subject);
          return;
        }
        Thread.sleep(LOOK_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end(subject);
  }

  private static boolean isCleanNow(Subject subject) {
    try {
      if (!subject.isClean()) {
        return false;
      }
      subject.reset();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (SubjectEndedException e) {
      return false;
    }
  }

  private void keep(Subject subject) {
    synchronized (this) {
      taken.remove(subject);
      if (!closed) {
        idle.push(CompletableFuture.completedFuture(subject));
        return;
      }
    }
    end(subject);
  }

  private void end(Subject subject) {
    synchronized (this) {
      taken.remove(subject);
    }
    try {
      subject.close();
    } catch (IOException e) {
      return; // its folder may be left; the process is gone
    }
  }

  private void endIfTaken(Subject subject, Object turn) {
    boolean still;
    synchronized (this) {
      still = taken.get(subject) == turn;
    }
    if (still) {
      end(subject);
    }
  }

  private CompletableFuture<Subject> starting() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            Subject subject = Subject.start(started(), Optional.empty());
            warm(subject);
            return subject;
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        },
        workers);
  }

  private void warm(Subject subject) {
    try {
      subject.ask("warm", rabbitUrl.map(url -> Map.of("rabbitUrl", url)).orElse(Map.of()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "processes of the learner's code");
    thread.setDaemon(true);
    return thread;
  }

  /** Ends all processes, also those in use; after the first time, has their classes kept. */
  @Override
  public void close() throws IOException {
    Deque<CompletableFuture<Subject>> all;
    synchronized (this) {
      closed = true;
      all = new ArrayDeque<>(idle);
      taken.keySet().forEach(subject -> all.add(CompletableFuture.completedFuture(subject)));
      idle.clear();
    }
    all.forEach(
        each -> each.handle((subject, failed) -> subject).thenAccept(this::endStarted).join());
    workers.shutdown();
    if (loaded.isPresent()) {
      loaded.get().close();
    }
  }

  private void endStarted(Subject subject) {
    if (subject != null) {
      end(subject);
    }
  }
}
