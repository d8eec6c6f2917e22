package mercury.harness.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How to grade.
 *
 * @param suite the name of the suite, like {@code task}
 * @param packageName the package of the checks
 * @param solution the folders with the classes under test and those of the checks; the libraries of
 *     both belong to the {@link Grader}
 * @param addresses where the services are that the checks need; no others are in there
 * @param locale the language of the texts
 * @param optional whether the optional checks are run too
 * @param only the ids of the checks to run; empty for all
 */
public record GradingSettings(
    String suite,
    String packageName,
    List<Path> solution,
    Map<String, String> addresses,
    Locale locale,
    boolean optional,
    List<String> only) {

  /** The same for another solution. */
  public GradingSettings with(List<Path> another) {
    return new GradingSettings(suite, packageName, another, addresses, locale, optional, only);
  }
}
