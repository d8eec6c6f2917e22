package mercury.harness.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mercury.harness.driver.Subject;
import mercury.harness.driver.SubjectPool;

/**
 * Says where checks get the learner's code from: the grader's processes or, without a grader, this
 * JVM. Thread-safe.
 */
public final class SubjectSource {

  private static volatile Optional<SubjectPool> pool = Optional.empty();

  private SubjectSource() {}

  /** From now on checks use these processes. */
  public static void use(SubjectPool processes) {
    pool = Optional.of(processes);
  }

  /** From now on there are none: the learner's code runs in this JVM. */
  public static void useThisJvm() {
    pool = Optional.empty();
  }

  static Subject take(String packageName) throws IOException {
    return pool.isPresent() ? pool.get().take() : Subject.inThisJvm(packageName);
  }

  static Subject startAnother(String packageName, List<String> options, Path output)
      throws IOException {
    return pool.isPresent()
        ? pool.get().startAnother(options, output)
        : SubjectPool.startFromThisJvm(packageName, options, output);
  }

  /**
   * Gives one back.
   *
   * @param orderly whether everything in it was closed
   */
  static void giveBack(Subject subject, boolean orderly) throws IOException {
    if (pool.isPresent()) {
      pool.get().giveBack(subject, orderly);
    } else {
      subject.close();
    }
  }
}
