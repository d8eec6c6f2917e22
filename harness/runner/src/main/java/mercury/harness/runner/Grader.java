package mercury.harness.runner;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mercury.harness.driver.MarkedProcesses;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.model.GradingListener;
import mercury.harness.model.Verdict;

/**
 * Grades solutions against a suite, whatever they do, one after another. The JVMs in which the
 * checks run are kept warm from one grading to the next; each grading loads the solution anew.
 *
 * <p>Not thread-safe; but there may be several graders in one JVM.
 */
public final class Grader implements AutoCloseable {

  private final CheckJvmPool children;
  private final ServiceReachability reachability;

  private Grader(CheckJvmPool children, ServiceReachability reachability) {
    this.children = children;
    this.reachability = reachability;
  }

  /**
   * A grader of which nothing runs before the first grading.
   *
   * @param libraries the class path of the JVMs with the checks, without the folders of solutions
   * @param reachability asked after a failure: one while a service is away is nobody's
   */
  public static Grader warm(String libraries, ServiceReachability reachability) {
    return new Grader(new CheckJvmPool(libraries), reachability);
  }

  /** A grader as {@link #warm} makes it, which starts at once what the first grading needs. */
  public static Grader prepared(String libraries, ServiceReachability reachability) {
    Grader grader = warm(libraries, reachability);
    grader.children.wanted();
    return grader;
  }

  /**
   * Runs the checks in processes of their own and judges them.
   *
   * @throws IOException if the checks cannot be run at all
   */
  public Grade grade(GradingSettings settings, GradingListener progress)
      throws IOException, InterruptedException {
    SolutionOutput output = new SolutionOutput();
    String mark = MarkedProcesses.newMark();
    List<CheckResult> results;
    try {
      results = new CheckRunner(settings.marked(mark), output, children, progress).run();
    } finally {
      MarkedProcesses.endAll(mark);
    }
    Grade grade =
        Grade.of(
            settings.suite(),
            judged(results, settings.addresses(), GraderMessages.in(settings.locale())),
            output.lines(settings.packageName()));
    return KnownMistakes.of(settings.packageName(), settings.solutionFolders())
        .diagnosed(grade, settings.locale());
  }

  private static boolean tells(CheckResult result) {
    return result.verdict() != Verdict.FAILED && result.verdict() != Verdict.CANT_TELL;
  }

  /** A failure while a service is away is nobody's. */
  private List<CheckResult> judged(
      List<CheckResult> results, Map<String, String> addresses, GraderMessages sentences) {
    boolean failed = results.stream().anyMatch(result -> result.verdict() == Verdict.FAILED);
    if (!failed || reachability.firstUnreachable(addresses, sentences).isEmpty()) {
      return results;
    }
    return results.stream()
        .map(result -> tells(result) ? result : result.but(Verdict.ENVIRONMENT))
        .toList();
  }

  /** Ends the JVMs, and all that the learner's code has started in them. */
  @Override
  public void close() throws IOException {
    children.close();
  }
}
