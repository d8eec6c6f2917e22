package mercury.driver;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what was thrown into a message. */
final class ThrownValue {

  private static final int MOST_CAUSES = 20;
  private static final int MOST_FRAMES = 64;
  private static final int MOST_TEXT = 50_000;

  private ThrownValue() {}

  /** Returns its types, message, frames and causes, and all that is printed of it. */
  static Map<String, Object> of(Throwable thrown) {
    Map<String, Object> value = of(thrown, MOST_CAUSES);
    value.put("printed", printed(thrown));
    return value;
  }

  private static Map<String, Object> of(Throwable thrown, int causes) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("types", types(thrown));
    value.put("message", message(thrown));
    value.put(
        "frames",
        Arrays.stream(thrown.getStackTrace()).limit(MOST_FRAMES).map(ThrownValue::frame).toList());
    if (thrown.getCause() != null && causes > 0) {
      value.put("cause", of(thrown.getCause(), causes - 1));
    }
    return value;
  }

  /** Returns a line of a stack trace. */
  static Map<String, Object> frame(StackTraceElement frame) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("class", frame.getClassName());
    value.put("method", frame.getMethodName());
    value.put("file", frame.getFileName());
    value.put("line", frame.getLineNumber());
    return value;
  }

  private static List<String> types(Throwable thrown) {
    List<String> types = new ArrayList<>();
    for (Class<?> type = thrown.getClass(); type != Object.class; type = type.getSuperclass()) {
      types.add(type.getName());
    }
    return types;
  }

  private static String message(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null ? null : cut(message);
  }

  private static String printed(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return cut(text.toString());
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MOST_TEXT));
  }
}
