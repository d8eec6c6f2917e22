package mercury.harness.driver;

import java.util.List;
import java.util.Map;

/** Reads the lines of a stack trace from a message. */
final class SubjectFrames {

  private SubjectFrames() {}

  static StackTraceElement[] of(Object frames) {
    return frames instanceof List<?> list
        ? list.stream()
            .filter(Map.class::isInstance)
            .map(frame -> frame((Map<?, ?>) frame))
            .toArray(StackTraceElement[]::new)
        : new StackTraceElement[0];
  }

  private static StackTraceElement frame(Map<?, ?> frame) {
    return new StackTraceElement(
        String.valueOf(frame.get("class")),
        String.valueOf(frame.get("method")),
        frame.get("file") == null ? null : frame.get("file").toString(),
        frame.get("line") instanceof Number line ? line.intValue() : -1);
  }
}
