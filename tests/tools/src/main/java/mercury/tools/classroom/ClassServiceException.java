package mercury.tools.classroom;

import java.io.IOException;

/** Thrown when a service of a class is away, or refuses; it may do what is asked later. */
final class ClassServiceException extends IOException {

  private static final long serialVersionUID = 1;

  ClassServiceException(String service, String reason, Throwable cause) {
    super(service + " cannot be used: " + reason, cause);
  }
}
