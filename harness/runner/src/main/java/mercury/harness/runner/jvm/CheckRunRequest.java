package mercury.harness.runner.jvm;

import java.util.List;
import java.util.Map;
import mercury.harness.driver.SubjectPlan;

/**
 * A request of the grader to a JVM; one JSON object a line. Everything that differs from one
 * grading to the next is in here, so that a JVM can serve several.
 *
 * @param solutionFolders the folders with the checks and, unless it is driven, the code under test,
 *     which are loaded afresh
 * @param checkFolders those of them with the checks
 * @param packageName the package of the checks
 * @param language of the texts, as a language tag
 * @param optional whether the optional checks are run too
 * @param addresses where the services are, by variable
 * @param checkIds the ids of the checks to run; empty for all
 * @param subject how the process of the code under test is started; null when that runs in this JVM
 * @param given what the checks may load of the code under test that is driven
 * @param mark what to print when nothing more of this run can come, on a line of its own
 */
public record CheckRunRequest(
    List<String> solutionFolders,
    List<String> checkFolders,
    String packageName,
    String language,
    boolean optional,
    Map<String, String> addresses,
    List<String> checkIds,
    SubjectPlan subject,
    GivenClasses given,
    String mark) {}
