package mercury.harness.runner.jvm;

import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the learner's own lines in a stack trace. Thread-safe.
 *
 * @param packageName the package of the learner's classes, in which the checks are too
 * @param checkFolders the folders with the checks, as URLs
 */
record LearnerFrames(String packageName, Set<String> checkFolders) {

  private static final int MOST = 5;

  /** Returns the innermost lines that are neither a library's, nor a check's, nor ours. */
  List<String> of(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(packageName + "."))
        .filter(frame -> !isCheck(frame.getClassName()))
        .limit(MOST)
        .map(
            frame ->
                String.format(
                    Locale.ROOT,
                    "%s (%s:%d)",
                    method(frame),
                    frame.getFileName(),
                    frame.getLineNumber()))
        .toList();
  }

  private static String method(StackTraceElement frame) {
    String simple = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
    return simple.replace('$', '.') + "." + frame.getMethodName();
  }

  private boolean isCheck(String className) {
    if (className.startsWith(packageName + ".drive.")) {
      return true; // the exercise gives it so that checks can drive the learner's classes
    }
    try {
      Class<?> type =
          Class.forName(className, false, Thread.currentThread().getContextClassLoader());
      CodeSource source = type.getProtectionDomain().getCodeSource();
      return source != null && checkFolders.contains(source.getLocation().toString());
    } catch (ClassNotFoundException | LinkageError e) {
      return false; // it is only in the process with the learner's code
    }
  }
}
