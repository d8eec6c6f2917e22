package mercury.environment;

import java.util.ServiceLoader;

/**
 * Starts the embedded server of a service that is started only when it is named. The server's
 * libraries are in a module of their own, which is on the class path only then: a {@code
 * META-INF/services/mercury.environment.ServerProvider} in that module names the implementation.
 *
 * <p>An implementation is public, has a public constructor without parameters, keeps no state and
 * is thread-safe.
 */
public interface ServerProvider {

  /** Returns the id of the service. */
  String service();

  /**
   * Starts the server and returns when it is ready for use.
   *
   * @throws Exception whose innermost message says in one sentence why it did not start
   */
  EmbeddedServer start(ServerSettings settings) throws Exception;

  /**
   * Starts the server of that service.
   *
   * @throws IllegalStateException if its module is not on the class path, saying which command puts
   *     it there
   * @throws Exception as {@link #start} does
   */
  static EmbeddedServer startServer(String service, ServerSettings settings) throws Exception {
    // Maven's exec:java runs the project in a class loader of its own, not the thread's
    ClassLoader ours = ServerProvider.class.getClassLoader();
    for (ServerProvider provider : ServiceLoader.load(ServerProvider.class, ours)) {
      if (provider.service().equals(service)) {
        return provider.start(settings);
      }
    }
    throw new IllegalStateException(
        "its libraries are not here; ./course up --only %s fetches them".formatted(service));
  }
}
