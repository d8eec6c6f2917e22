package mercury.environment;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * A service that a program of the course may meet: RabbitMQ, PostgreSQL and so on.
 *
 * <p>{@link CourseServices} finds every implementation that a {@code
 * META-INF/services/mercury.environment.CourseService} on the class path names. A new service is
 * therefore one class, one line in such a file and, where there is an image of it, one entry in
 * {@code docker-compose.yml}. An implementation is public, has a public constructor without
 * parameters, keeps no state and is thread-safe.
 */
public interface CourseService {

  /** Returns its place in every list of services; the lowest comes first. */
  int order();

  /** Returns its name on the command line and in the manifests, like {@code rabbit}. */
  String id();

  /** Returns the product that a learner's program believes it talks to. */
  String title();

  /** Returns the name of the embedded program that replaces the product without Docker. */
  String standIn();

  /**
   * Returns the port of the embedded service and, where it has one, of its container in {@code
   * docker-compose.yml}.
   */
  int standardPort();

  /**
   * Returns the variables by which programs find the service when it listens on that port of this
   * machine, with the course's credentials. The first holds its address.
   */
  Map<String, String> variables(int port);

  /**
   * Returns the variables of what only the real service has, such as a management API, each with a
   * URL on its standard port. Programs are given those that something listens on.
   */
  default Map<String, String> extraVariables() {
    return Map.of();
  }

  /** Returns the name of its container in {@code docker-compose.yml}; empty when it has none. */
  default Optional<String> composeService() {
    return Optional.empty();
  }

  /**
   * Returns whether it is started only when it is named, because its libraries are many: they are
   * in a module of their own, which a {@link ServerProvider} brings.
   */
  default boolean startsOnlyWhenNamed() {
    return false;
  }

  /**
   * Starts the embedded server and returns when it is ready for use.
   *
   * @throws Exception whose innermost message says in one sentence why it did not start
   */
  EmbeddedServer start(ServerSettings settings) throws Exception;

  /**
   * Ends a server on that port that outlived the Mercury that started it.
   *
   * @return whether there was one
   */
  default boolean endAbandoned(int port) throws IOException {
    return false;
  }

  /**
   * Uses the service at those addresses once, as a program of the course would.
   *
   * @throws Exception if it does not work within {@link ServiceProbe#TIMEOUT}
   */
  void probe(ServiceAddresses addresses) throws Exception;
}
