package mercury.environment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.qpid.server.virtualhost.QueueManagingVirtualHost;

/**
 * The environment of the course in one JVM: every service of a {@link Plan}, started side by side.
 *
 * <p>{@link #close()} may be called from any thread, at any time, also while {@link #start} runs,
 * and more than once.
 */
public final class Mercury implements AutoCloseable {

  private static final int STOP_SECONDS = 30;

  private final Plan plan;
  private final Folders folders;
  private final ExecutorService threads;
  private final List<Part> running = new ArrayList<>();
  private boolean closed;

  /**
   * An environment that is not started yet.
   *
   * @throws StartFailed if its folder cannot be made
   */
  public Mercury(Plan plan) throws StartFailed {
    this.plan = plan;
    this.folders = Folders.of(plan.data());
    this.threads = Executors.newFixedThreadPool(2 * plan.ports().keySet().size());
  }

  /** Starts those services on free ports of this machine. */
  public static Mercury throwaway(Service first, Service... others) throws StartFailed {
    return new Mercury(Plan.free(first, others));
  }

  /**
   * Starts every service and waits until all are ready. When one fails, the others are stopped
   * again.
   *
   * @param progress told of each service that became ready, on the calling thread
   * @return the services in the order of {@link Service}
   * @throws StartFailed naming the service and the reason
   */
  public List<Ready> start(Consumer<Ready> progress) throws StartFailed, InterruptedException {
    CompletionService<Ready> starting = new ExecutorCompletionService<>(threads);
    plan.ports().keySet().forEach(service -> starting.submit(() -> start(service)));
    List<Ready> all = new ArrayList<>();
    while (all.size() < plan.ports().keySet().size()) {
      Ready ready = await(starting);
      progress.accept(ready);
      all.add(ready);
    }
    all.sort(Comparator.comparing(Ready::service));
    return all;
  }

  /** Starts every service, silently, and says where they are. */
  public Addresses start() throws StartFailed, InterruptedException {
    return start(ready -> {}).stream()
        .map(Ready::addresses)
        .reduce(new Addresses(Map.of()), Addresses::plus);
  }

  /**
   * The embedded broker's own model of what is in it, to be looked at; empty where none runs here.
   */
  public synchronized Optional<QueueManagingVirtualHost<?>> virtualHost() {
    return running.stream()
        .filter(part -> part instanceof RabbitPart)
        .<QueueManagingVirtualHost<?>>map(part -> ((RabbitPart) part).virtualHost())
        .findFirst();
  }

  private Ready await(CompletionService<Ready> starting) throws StartFailed, InterruptedException {
    try {
      return starting.take().get();
    } catch (ExecutionException e) {
      close();
      throw e.getCause() instanceof StartFailed failed
          ? failed
          : new StartFailed(e.getCause().toString(), e);
    }
  }

  private Ready start(Service service) throws StartFailed {
    Instant begun = Instant.now();
    int port = plan.ports().get(service);
    if (port != 0 && Ports.taken(port)) {
      Ports.requireWorking(service, port);
      return new Ready(service, port, false, Duration.between(begun, Instant.now()));
    }
    Part part = adopt(startPart(service, port));
    return new Ready(service, part.port(), true, Duration.between(begun, Instant.now()));
  }

  private Part startPart(Service service, int port) throws StartFailed {
    try {
      return switch (service) {
        case RABBIT -> RabbitPart.start(port);
        case POSTGRES -> PostgresPart.start(port, folders.postgres(), plan.data().isPresent());
        case MONGO -> MongoPart.start(port);
        case S3 -> S3Part.start(port, folders.s3());
        case TELEGRAM -> TelegramPart.start(port, folders.telegram());
      };
    } catch (Exception e) {
      throw new StartFailed("%s did not start: %s".formatted(service.title(), Reason.of(e)), e);
    }
  }

  /** A part that comes up after the end of all is not wanted any more. */
  private Part adopt(Part part) throws StartFailed {
    synchronized (this) {
      if (!closed) {
        running.add(part);
        return part;
      }
    }
    StartFailed stopped = new StartFailed("stopped while starting");
    try {
      part.stop();
    } catch (Exception e) {
      stopped.addSuppressed(e);
    }
    throw stopped;
  }

  @Override
  public void close() {
    List<Part> stopping;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      stopping = List.copyOf(running);
    }
    List<Exception> failures = new CopyOnWriteArrayList<>();
    stopping.forEach(part -> threads.execute(() -> stop(part, failures)));
    awaitThreads();
    folders.removeTemporary(failures);
    if (!failures.isEmpty()) {
      IllegalStateException failure = new IllegalStateException("a service did not stop");
      failures.forEach(failure::addSuppressed);
      throw failure;
    }
  }

  private static void stop(Part part, List<Exception> failures) {
    try {
      part.stop();
    } catch (Exception e) {
      failures.add(e);
    }
  }

  private void awaitThreads() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
