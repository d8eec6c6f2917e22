package mercury.environment;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Asks a service, the way a program of the course would, whether it works. Thread-safe. */
public final class ServiceProbe {

  /** The longest time that a service may take to answer. */
  public static final Duration TIMEOUT = Duration.ofSeconds(3);

  private static final int ATTEMPTS = 3;

  private ServiceProbe() {}

  /**
   * Returns the reason why the service cannot be used at its address, in a few words without a
   * password; empty when it works.
   */
  public static Optional<String> failure(CourseService service, ServiceAddresses addresses) {
    try {
      service.probe(addresses);
      return Optional.empty();
    } catch (Exception e) {
      return Optional.of(FailureReason.of(e));
    }
  }

  /**
   * Returns the same after some attempts: a busy machine may keep a service that is there from
   * answering the first time.
   */
  public static Optional<String> lastingFailure(CourseService service, ServiceAddresses addresses) {
    Optional<String> failure = failure(service, addresses);
    for (int attempt = 1; attempt < ATTEMPTS && failure.isPresent(); attempt++) {
      failure = failure(service, addresses);
    }
    return failure;
  }

  /**
   * Demands that the service works on that port with the course's credentials.
   *
   * @throws ServiceStartException saying who has the port, and the way out
   */
  static void requireWorking(CourseService service, int port) throws ServiceStartException {
    Optional<String> failure = lastingFailure(service, ServiceAddresses.of(service, port));
    if (failure.isPresent()) {
      throw new ServiceStartException(
          String.format(
              Locale.ROOT,
              "port %d, which %s needs, is taken by %s and does not answer as %s of the course (%s): stop it, or start on other ports with --ports free",
              port,
              service.title(),
              LocalPorts.ownerOf(port).orElse("another program"),
              service.title(),
              failure.get()));
    }
  }
}
