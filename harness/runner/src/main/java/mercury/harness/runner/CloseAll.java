package mercury.harness.runner;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;

/** Closes several resources, each of them whatever became of the others. Thread-safe. */
public final class CloseAll {

  private CloseAll() {}

  /**
   * Closes all of them in that order.
   *
   * @throws IOException the first failure, to which the others are suppressed
   */
  public static void of(Collection<? extends Closeable> resources) throws IOException {
    IOException failures = null;
    for (Closeable resource : resources) {
      try {
        resource.close();
      } catch (IOException | RuntimeException e) {
        IOException failure = e instanceof IOException io ? io : new IOException(e);
        if (failures == null) {
          failures = failure;
        } else {
          failures.addSuppressed(failure);
        }
      }
    }
    if (failures != null) {
      throw failures;
    }
  }
}
