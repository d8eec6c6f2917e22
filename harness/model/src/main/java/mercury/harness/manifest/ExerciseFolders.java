package mercury.harness.manifest;

import java.util.List;
import java.util.Optional;

/**
 * The folders of an exercise, relative to the exercise.
 *
 * @param given the sources that the learner is given
 * @param main the learner's sources
 * @param stub the stubs once more, as they were
 * @param solution the sources of the reference solution
 * @param plain the sources of a solution without the optional parts; empty when there is none
 * @param checks the sources of the checks
 * @param proof the solutions that prove the checks: wrong, right and hostile ones
 * @param resources the resources of the checks and of what is given
 */
public record ExerciseFolders(
    String given,
    String main,
    String stub,
    String solution,
    Optional<String> plain,
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
    plain = plain == null ? Optional.empty() : plain;
    plain.ifPresent(folder -> ManifestRules.relativePath("folders.plain", folder));
    ManifestRules.relativePath("folders.checks", checks);
    ManifestRules.relativePath("folders.proof", proof);
    ManifestRules.present("folders.resources", resources);
    if (resources.isEmpty()) {
      throw new ManifestException("folders.resources", "is empty: name the folder with the texts");
    }
    resources.forEach(folder -> ManifestRules.relativePath("folders.resources", folder));
    resources = List.copyOf(resources);
  }

  /**
   * Returns the sources of a variant, which is {@code main}, {@code solution} or {@code plain}.
   *
   * @throws IllegalArgumentException if the exercise has no such variant
   */
  public String sources(String variant) {
    return switch (variant) {
      case "main" -> main;
      case "solution" -> solution;
      case "plain" -> plain.orElseThrow(() -> new IllegalArgumentException("there is no plain"));
      default -> throw new IllegalArgumentException("there is no variant " + variant);
    };
  }
}
