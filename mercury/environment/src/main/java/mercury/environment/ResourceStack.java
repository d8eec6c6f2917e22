package mercury.environment;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Resources that are closed together: the last one first, and each of them whatever became of the
 * others. Thread-safe.
 */
public final class ResourceStack implements AutoCloseable {

  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /** Adds a resource and returns it. */
  public synchronized <T extends AutoCloseable> T add(T resource) {
    open.push(resource);
    return resource;
  }

  /**
   * Closes all resources that were added and are not closed yet. Idempotent.
   *
   * @throws IOException the first failure, or an exception with it as its cause where it is of
   *     another checked type; all further failures are suppressed exceptions of it
   * @throws RuntimeException the same, where the first failure is one
   */
  @Override
  public synchronized void close() throws IOException {
    Exception first = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    rethrow(first);
  }

  /** Closes all resources because of a failure, to which it adds those of closing. */
  public void closeAfter(Throwable failure) {
    try {
      close();
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private static void rethrow(Exception failure) throws IOException {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failure != null) {
      throw failure instanceof IOException io ? io : new IOException(failure);
    }
  }
}
