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
 * The environment of the course in one JVM: every service of a {@link EnvironmentPlan}, started
 * side by side.
 *
 * <p>{@link #close()} may be called from any thread, at any time, also while {@link #start} runs,
 * and more than once.
 */
public final class MercuryEnvironment implements AutoCloseable {

  private static final int STOP_SECONDS = 30;

  private final EnvironmentPlan plan;
  private final DataFolders folders;
  private final ExecutorService threads;
  private final List<EmbeddedServer> running = new ArrayList<>();
  private boolean closed;

  /**
   * An environment that is not started yet.
   *
   * @throws ServiceStartException if its folder cannot be made
   */
  public MercuryEnvironment(EnvironmentPlan plan) throws ServiceStartException {
    this.plan = plan;
    this.folders = DataFolders.of(plan.data());
    this.threads = Executors.newFixedThreadPool(2 * plan.ports().keySet().size());
  }

  /** Starts those services on free ports of this machine. */
  public static MercuryEnvironment throwaway(CourseService first, CourseService... others)
      throws ServiceStartException {
    return new MercuryEnvironment(EnvironmentPlan.free(first, others));
  }

  /**
   * Starts every service and waits until all are ready. When one fails, the others are stopped
   * again.
   *
   * @param progress told of each service that became ready, on the calling thread
   * @return the services in the order of {@link CourseService}
   * @throws ServiceStartException naming the service and the reason
   */
  public List<ReadyService> start(Consumer<ReadyService> progress)
      throws ServiceStartException, InterruptedException {
    CompletionService<ReadyService> starting = new ExecutorCompletionService<>(threads);
    plan.ports().keySet().forEach(service -> starting.submit(() -> start(service)));
    List<ReadyService> all = new ArrayList<>();
    while (all.size() < plan.ports().keySet().size()) {
      ReadyService ready = await(starting);
      progress.accept(ready);
      all.add(ready);
    }
    all.sort(Comparator.comparing(ReadyService::service));
    return all;
  }

  /** Starts every service, silently, and says where they are. */
  public ServiceAddresses start() throws ServiceStartException, InterruptedException {
    return start(ready -> {}).stream()
        .map(ReadyService::addresses)
        .reduce(new ServiceAddresses(Map.of()), ServiceAddresses::plus);
  }

  /**
   * The embedded broker's own model of what is in it, to be looked at; empty where none runs here.
   */
  public synchronized Optional<QueueManagingVirtualHost<?>> virtualHost() {
    return running.stream()
        .filter(part -> part instanceof EmbeddedRabbitServer)
        .<QueueManagingVirtualHost<?>>map(part -> ((EmbeddedRabbitServer) part).virtualHost())
        .findFirst();
  }

  private ReadyService await(CompletionService<ReadyService> starting)
      throws ServiceStartException, InterruptedException {
    try {
      return starting.take().get();
    } catch (ExecutionException e) {
      close();
      throw e.getCause() instanceof ServiceStartException failed
          ? failed
          : new ServiceStartException(e.getCause().toString(), e);
    }
  }

  private ReadyService start(CourseService service) throws ServiceStartException {
    Instant begun = Instant.now();
    int port = plan.ports().get(service);
    if (port != 0 && LocalPorts.taken(port)) {
      LocalPorts.requireWorking(service, port);
      return new ReadyService(service, port, false, Duration.between(begun, Instant.now()));
    }
    EmbeddedServer part = adopt(startPart(service, port));
    return new ReadyService(service, part.port(), true, Duration.between(begun, Instant.now()));
  }

  private EmbeddedServer startPart(CourseService service, int port) throws ServiceStartException {
    try {
      return switch (service) {
        case RABBIT -> EmbeddedRabbitServer.start(port);
        case POSTGRES ->
            EmbeddedPostgresServer.start(port, folders.postgres(), plan.data().isPresent());
        case MONGO -> EmbeddedMongoServer.start(port);
        case S3 -> EmbeddedS3Server.start(port, folders.s3());
        case TELEGRAM -> EmbeddedTelegramServer.start(port, folders.telegram());
      };
    } catch (Exception e) {
      throw new ServiceStartException(
          "%s did not start: %s".formatted(service.title(), FailureReason.of(e)), e);
    }
  }

  /** A part that comes up after the end of all is not wanted any more. */
  private EmbeddedServer adopt(EmbeddedServer part) throws ServiceStartException {
    synchronized (this) {
      if (!closed) {
        running.add(part);
        return part;
      }
    }
    ServiceStartException stopped = new ServiceStartException("stopped while starting");
    try {
      part.stop();
    } catch (Exception e) {
      stopped.addSuppressed(e);
    }
    throw stopped;
  }

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
    stopping.forEach(part -> threads.execute(() -> stop(part, failures)));
    awaitThreads();
    folders.removeTemporary(failures);
    if (!failures.isEmpty()) {
      IllegalStateException failure = new IllegalStateException("a service did not stop");
      failures.forEach(failure::addSuppressed);
      throw failure;
    }
  }

  private static void stop(EmbeddedServer part, List<Exception> failures) {
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
