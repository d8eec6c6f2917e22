package mercury.harness.manifest;

import java.util.List;

/**
 * The folders of an exercise, relative to the exercise.
 *
 * @param given the sources that the learner is given
 * @param main the learner's sources
 * @param stub the stubs once more, as they were
 * @param solution the sources of the reference solution
 * @param checks the sources of the checks
 * @param proof the solutions that prove the checks: wrong, right and hostile ones
 * @param resources the resources of the checks and of what is given
 */
public record ExerciseFolders(
    String given,
    String main,
    String stub,
    String solution,
    String checks,
    String proof,
    List<String> resources) {

  /**
   * Checks the values.
   *
   * @throws ManifestException naming the first field that is wrong
   */
  public ExerciseFolders {
    ManifestRules.relativePath("folders.given", given);
    ManifestRules.relativePath("folders.main", main);
    ManifestRules.relativePath("folders.stub", stub);
    ManifestRules.relativePath("folders.solution", solution);
    ManifestRules.relativePath("folders.checks", checks);
    ManifestRules.relativePath("folders.proof", proof);
    ManifestRules.present("folders.resources", resources);
    resources.forEach(folder -> ManifestRules.relativePath("folders.resources", folder));
    resources = List.copyOf(resources);
  }

  /** Returns the sources of a variant, which is {@code main} or {@code solution}. */
  public String sources(String variant) {
    return variant.equals("solution") ? solution : main;
  }
}
