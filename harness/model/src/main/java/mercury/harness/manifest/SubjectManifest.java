package mercury.harness.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A class that the learner writes.
 *
 * @param className its simple name
 * @param ids the letter with which the ids of its checks begin
 * @param numbers the numbers behind the letter that are about this class; none means all of them
 * @param source its file, relative to the folder with the learner's sources
 */
public record SubjectManifest(
    @JsonProperty("class") String className, String ids, List<Integer> numbers, String source) {

  /**
   * Checks the values.
   *
   * @throws ManifestException naming the first field that is wrong
   */
  public SubjectManifest {
    ManifestRules.className("subjects.class", className);
    ManifestRules.matches("subjects.ids", ids, "[A-Z]+", "write the capital letter of its checks");
    numbers = numbers == null ? List.of() : List.copyOf(numbers);
    ManifestRules.relativePath("subjects.source", source);
  }

  /** Returns whether a check of that id, like {@code W5.bound}, is about this class. */
  public boolean isSubjectOf(String checkId) {
    return numbers.isEmpty()
        ? checkId.matches(ids + "\\d.*")
        : numbers.stream().anyMatch(number -> checkId.matches(ids + number + "(\\D.*)?"));
  }
}
