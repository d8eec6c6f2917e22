package mercury.harness.driver;

import java.util.List;
import java.util.Map;

/**
 * An exception of the learner's code, as its process tells it. Its class is not here, only its name
 * and those of its superclasses.
 */
public final class SubjectException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> types;
  private final String printed;

  private SubjectException(String message, SubjectException cause, Map<?, ?> value) {
    super(message, cause);
    this.types = ((List<?>) value.get("types")).stream().map(String::valueOf).toList();
    this.printed = String.valueOf(value.get("printed"));
    setStackTrace(SubjectFrames.of(value.get("frames")));
  }

  /** Reads it from a message, or from the argument of a handler. */
  public static SubjectException of(Map<?, ?> value) {
    SubjectException cause = value.get("cause") instanceof Map<?, ?> below ? of(below) : null;
    Object message = value.get("message");
    return new SubjectException(message == null ? null : message.toString(), cause, value);
  }

  /** Returns whether what was thrown, here or in the learner's process, is of that type. */
  public static boolean isA(Throwable thrown, Class<? extends Throwable> type) {
    return thrown instanceof SubjectException subject
        ? subject.types.contains(type.getName())
        : type.isInstance(thrown);
  }

  /** Returns the simple name of the class of what was thrown, here or in the learner's process. */
  public static String simpleName(Throwable thrown) {
    if (!(thrown instanceof SubjectException subject)) {
      return thrown.getClass().getSimpleName();
    }
    String name = subject.types.get(0);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Returns all that the learner's process prints of it, causes and stack traces too. */
  public String printed() {
    return printed;
  }
}
