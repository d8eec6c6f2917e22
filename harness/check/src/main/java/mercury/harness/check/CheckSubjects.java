package mercury.harness.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mercury.harness.driver.Subject;
import mercury.harness.driver.SubjectEndedException;

/** The processes with the learner's code that one check uses. Thread-safe. */
final class CheckSubjects {

  private final String packageName;
  private final List<Subject> others = new ArrayList<>();
  private Optional<Subject> first = Optional.empty();

  CheckSubjects(String packageName) {
    this.packageName = packageName;
  }

  /** Returns the process that the check has for itself; the first call takes it. */
  synchronized Subject first() throws IOException {
    if (first.isEmpty()) {
      first = Optional.of(SubjectSource.take(packageName));
    }
    return first.get();
  }

  /** Starts one more, which the caller closes. */
  synchronized Subject another(List<String> options, Path output) throws IOException {
    Subject another = SubjectSource.startAnother(packageName, options, output);
    others.add(another);
    return another;
  }

  /** Returns a number that grows while one of them loads code: see {@link Subject#loadedCode()}. */
  long loadedCode() {
    long sum = 0;
    try {
      for (Subject each : all()) {
        sum += each.loadedCode();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return sum;
  }

  /** Returns the processor time that they have used, in ms. */
  long processorMillis() {
    return all().stream().mapToLong(Subject::processorMillis).sum();
  }

  /** Returns the exception for the first process if it has ended by itself. */
  synchronized Optional<SubjectEndedException> end() {
    return first.flatMap(Subject::end);
  }

  /**
   * Gives the first one back.
   *
   * @param orderly whether everything in it was closed
   */
  synchronized void giveBack(boolean orderly) {
    try {
      if (first.isPresent()) {
        SubjectSource.giveBack(first.get(), orderly);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized List<Subject> all() {
    List<Subject> all = new ArrayList<>(others);
    first.ifPresent(all::add);
    return all;
  }
}
