package mercury.tools.classroom;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;

/** The patience of a worker with a service that is away: two minutes. Thread-safe. */
final class ServicePatience {

  /** Asks a service for something. */
  interface Request<T> {
    T send() throws IOException;
  }

  private static final RetryPolicy<Object> POLICY =
      RetryPolicy.builder()
          .handle(ClassServiceException.class)
          .withDelay(Duration.ofSeconds(1))
          .withMaxRetries(-1)
          .withMaxDuration(Duration.ofMinutes(2))
          .build();

  /** Sends a request, again and again while its service is away. */
  <T> T with(Request<T> request) throws IOException {
    try {
      return Failsafe.with(POLICY).get(request::send);
    } catch (FailsafeException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    }
  }
}
