package mercury.harness.grade;

import java.util.List;
import java.util.Locale;

/**
 * How to grade.
 *
 * @param suite the name of the suite, like {@code task}
 * @param packageName the package of the checks
 * @param classPath of the JVM with the checks and the code under test
 * @param rabbitUrl the broker
 * @param locale the language of the texts
 * @param optional whether the optional checks are run too
 * @param only the ids of the checks to run; empty for all
 */
public record Settings(
    String suite,
    String packageName,
    String classPath,
    String rabbitUrl,
    Locale locale,
    boolean optional,
    List<String> only) {}
