package mercury.tools.mutation;

import java.nio.file.Path;

/**
 * One small change of one class, made in its byte code.
 *
 * @param className the changed class, like {@code mercury.task.QueueConsumer$Handler}
 * @param file its source file, like {@code QueueConsumer.java}
 * @param method the changed method
 * @param line the number of the changed line
 * @param source the text of that line, without indentation
 * @param change what was changed, like {@code removed call to …}
 * @param occurrence which of the same changes of that line it is, counted from 1
 * @param changed the changed class
 */
record Mutant(
    String className,
    String file,
    String method,
    int line,
    String source,
    String change,
    int occurrence,
    org.pitest.mutationtest.engine.Mutant changed) {

  /** Returns a name that outlives changes elsewhere in the file: it has no line number. */
  String id() {
    String number = occurrence == 1 ? "" : " (" + occurrence + ")";
    return "%s.%s · %s · %s%s".formatted(className, method, source, change, number);
  }

  /** Returns the byte code of the changed class. */
  byte[] bytes() {
    return changed.getBytes();
  }

  /** Returns the path of the class file below a folder of classes. */
  Path classFile() {
    return Path.of(className.replace('.', '/') + ".class");
  }
}
