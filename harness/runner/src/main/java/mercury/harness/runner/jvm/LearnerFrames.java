package mercury.harness.runner.jvm;

import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;

/** Finds the learner's own lines in a stack trace. */
final class LearnerFrames {

  private static final int MOST = 5;

  private LearnerFrames() {}

  /** The innermost lines that are neither a library's, nor a check's, nor ours. */
  static List<String> learners(Throwable failure, String packageName) {
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(packageName + "."))
        .filter(frame -> !ofTests(frame.getClassName()))
        .limit(MOST)
        .map(
            frame ->
                "%s (%s:%d)".formatted(method(frame), frame.getFileName(), frame.getLineNumber()))
        .toList();
  }

  private static String method(StackTraceElement frame) {
    String simple = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
    return simple.replace('$', '.') + "." + frame.getMethodName();
  }

  private static boolean ofTests(String className) {
    try {
      Class<?> type =
          Class.forName(className, false, Thread.currentThread().getContextClassLoader());
      CodeSource source = type.getProtectionDomain().getCodeSource();
      return source != null && source.getLocation().getPath().contains("test-classes");
    } catch (ClassNotFoundException e) {
      return true; // of a class loader we cannot see: no line of the learner's
    }
  }
}
