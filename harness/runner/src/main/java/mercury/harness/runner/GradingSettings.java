package mercury.harness.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mercury.harness.driver.SubjectPlan;
import mercury.harness.runner.jvm.GivenClasses;

/**
 * The settings of a grading.
 *
 * @param suite the name of the suite, like {@code task}
 * @param packageName the package of the checks
 * @param idPrefixes the letters with which check ids begin, in the order of the classes
 * @param solutionFolders the folders with the classes of the checks and their resources, and with
 *     those under test unless they are driven; the libraries belong to the {@link Grader}
 * @param checkFolders those of them with the checks, whose lines are none of the learner's
 * @param addresses where the services are that the checks need; no others are in there
 * @param locale the language of the texts
 * @param optional whether the optional checks are run too
 * @param checkIds the ids of the checks to run; empty for all
 * @param subject how the process of the learner's code is started; empty when that is not driven,
 *     and runs where the checks do
 * @param given what the checks may load of a solution that is driven
 */
public record GradingSettings(
    String suite,
    String packageName,
    List<String> idPrefixes,
    List<Path> solutionFolders,
    List<Path> checkFolders,
    Map<String, String> addresses,
    Locale locale,
    boolean optional,
    List<String> checkIds,
    Optional<SubjectPlan> subject,
    GivenClasses given) {

  /** Returns the same for another solution and its checks. */
  public GradingSettings withSolution(
      List<Path> folders, List<Path> checks, Optional<SubjectPlan> driven, GivenClasses shared) {
    return new GradingSettings(
        suite,
        packageName,
        idPrefixes,
        folders,
        checks,
        addresses,
        locale,
        optional,
        checkIds,
        driven,
        shared);
  }

  /** Returns the same with a mark for all that the learner's code starts. */
  GradingSettings marked(String mark) {
    return withSolution(
        solutionFolders, checkFolders, subject.map(plan -> plan.marked(mark)), given);
  }
}
