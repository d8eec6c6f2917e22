package mercury.environment;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

/**
 * The environment of the course in one JVM: every service of an {@link EnvironmentPlan}, started
 * side by side. Thread-safe.
 *
 * <p>{@link #close()} may be called at any time, also while {@link #start} runs, and more than
 * once.
 */
public final class MercuryEnvironment implements AutoCloseable {

  private static final int STOP_SECONDS = 30;

  private final EnvironmentPlan plan;
  private final DataFolders folders;
  private final ExecutorService threads;
  private final List<EmbeddedServer> running = new ArrayList<>();
  private boolean closed;

  /**
   * Makes an environment that is not started yet.
   *
   * @throws ServiceStartException if its folder cannot be made
   */
  public MercuryEnvironment(EnvironmentPlan plan) throws ServiceStartException {
    ServerLocale.settle();
    this.plan = plan;
    this.folders = DataFolders.of(plan.data());
    this.threads = Executors.newFixedThreadPool(2 * plan.ports().size());
  }

  /** Makes an environment of the services with those ids on free ports of this machine. */
  public static MercuryEnvironment onFreePorts(String... ids) throws ServiceStartException {
    return new MercuryEnvironment(EnvironmentPlan.free(ids));
  }

  /**
   * Starts every service and waits until all are ready. When one fails, the others are stopped
   * again.
   *
   * @param progress told of each service that became ready, on the calling thread
   * @return the services in the order of {@link CourseServices#all()}
   * @throws ServiceStartException naming the service and the reason
   */
  public List<ReadyService> start(Consumer<ReadyService> progress)
      throws ServiceStartException, InterruptedException {
    CompletionService<ReadyService> starting = new ExecutorCompletionService<>(threads);
    plan.ports().keySet().forEach(service -> starting.submit(() -> start(service)));
    List<ReadyService> all = new ArrayList<>();
    while (all.size() < plan.ports().size()) {
      ReadyService ready = await(starting);
      progress.accept(ready);
      all.add(ready);
    }
    all.sort(comparingInt(ready -> CourseServices.all().indexOf(ready.service())));
    return all;
  }

  /** Starts every service, silently, and returns their addresses. */
  public ServiceAddresses start() throws ServiceStartException, InterruptedException {
    return start(ready -> {}).stream()
        .map(ReadyService::addresses)
        .reduce(new ServiceAddresses(Map.of()), ServiceAddresses::plus);
  }

  /** Returns the embedded server of that type; empty where none runs here. */
  public synchronized <T extends EmbeddedServer> Optional<T> server(Class<T> type) {
    return running.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private ReadyService await(CompletionService<ReadyService> starting)
      throws ServiceStartException, InterruptedException {
    try {
      return starting.take().get();
    } catch (ExecutionException e) {
      ServiceStartException failure =
          e.getCause() instanceof ServiceStartException failed
              ? failed
              : new ServiceStartException(e.getCause().toString(), e);
      try (this) {
        throw failure;
      }
    }
  }

  private ReadyService start(CourseService service) throws ServiceStartException {
    Instant begun = Instant.now();
    int port = plan.ports().get(service);
    if (port != 0 && LocalPorts.isTaken(port) && !isAbandoned(service, port)) {
      ServiceProbe.requireWorking(service, port);
      return new ReadyService(service, port, false, Duration.between(begun, Instant.now()));
    }
    EmbeddedServer server = adopt(startServer(service, port));
    return new ReadyService(service, server.port(), true, Duration.between(begun, Instant.now()));
  }

  private static boolean isAbandoned(CourseService service, int port) throws ServiceStartException {
    try {
      return service.endAbandoned(port);
    } catch (IOException e) {
      throw new ServiceStartException(
          "%s of an earlier run cannot be ended: %s"
              .formatted(service.title(), FailureReason.of(e)),
          e);
    }
  }

  private EmbeddedServer startServer(CourseService service, int port) throws ServiceStartException {
    try {
      return service.start(
          new ServerSettings(port, folders.folder(service), plan.data().isPresent(), plan.sql()));
    } catch (Exception e) {
      throw new ServiceStartException(
          "%s did not start: %s".formatted(service.title(), FailureReason.of(e)), e);
    }
  }

  /** Keeps a server to stop it later, or stops it at once when all the others were stopped. */
  private EmbeddedServer adopt(EmbeddedServer server) throws ServiceStartException {
    synchronized (this) {
      if (!closed) {
        running.add(server);
        return server;
      }
    }
    ServiceStartException stopped = new ServiceStartException("stopped while starting");
    try {
      server.stop();
    } catch (Exception e) {
      stopped.addSuppressed(e);
    }
    throw stopped;
  }

  /**
   * Stops all services side by side, and removes their data if it is temporary.
   *
   * @throws IllegalStateException if one does not stop; every failure is a suppressed exception
   */
  @Override
  public void close() {
    List<EmbeddedServer> stopping;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      stopping = List.copyOf(running);
    }
    List<Exception> failures = new CopyOnWriteArrayList<>();
    stopping.forEach(server -> threads.execute(() -> collect(server::stop, failures)));
    awaitThreads();
    collect(folders::release, failures);
    if (!failures.isEmpty()) {
      IllegalStateException failure = new IllegalStateException("a service did not stop");
      failures.forEach(failure::addSuppressed);
      throw failure;
    }
  }

  private static void collect(EmbeddedServer.StopAction action, List<Exception> failures) {
    try {
      action.run();
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
