package mercury.environment;

import java.time.Duration;

/**
 * A service that is ready for use. Immutable.
 *
 * @param service which one
 * @param port where it listens, on this machine
 * @param startedHere false when it was there before and is only used
 * @param startTime the time from the request to start it until it was ready
 */
public record ReadyService(
    CourseService service, int port, boolean startedHere, Duration startTime) {

  /** Returns the variables by which programs find it. */
  public ServiceAddresses addresses() {
    return ServiceAddresses.of(service, port);
  }
}
