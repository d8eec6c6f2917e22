package mercury.harness.runner;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Grade;
import mercury.harness.model.MistakeDiagnosis;
import mercury.harness.model.Verdict;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The known mistakes of an exercise: {@code mistakes.json} beside its checks, which the kit writes
 * from its wrong solutions. Each is proved by grading that solution. Thread-safe.
 */
public final class KnownMistakes {

  /** The most mistakes that may be named: more would be guessing. */
  private static final int FEW = 3;

  private static final JsonMapper JSON = new JsonMapper();

  private final List<KnownMistake> mistakes;

  private KnownMistakes(List<KnownMistake> mistakes) {
    this.mistakes = mistakes;
  }

  /** The evidence of the mistakes when they were graded: by mistake, then by check. */
  private static final class Evidence
      extends TypeReference<Map<String, Map<String, List<String>>>> {}

  /**
   * Reads those of the checks in that package, with what was seen when they were graded, as far as
   * {@code seen.json} says it.
   *
   * @param folders where the checks are; when the list is in none of them, nothing is known
   */
  public static KnownMistakes of(String packageName, List<Path> folders) {
    List<KnownMistake> mistakes =
        file(packageName, "mistakes.json", folders)
            .map(file -> JSON.readValue(file, new TypeReference<List<KnownMistake>>() {}))
            .orElse(List.of());
    Map<String, Map<String, List<String>>> seen =
        file(packageName, "seen.json", folders)
            .map(file -> JSON.readValue(file, new Evidence()))
            .orElse(Map.of());
    return new KnownMistakes(
        mistakes.stream()
            .map(mistake -> mistake.with(seen.getOrDefault(mistake.name(), Map.of())))
            .toList());
  }

  /** Returns the same without the mistake of that name, as if nobody had made it before. */
  public KnownMistakes without(String name) {
    return new KnownMistakes(
        mistakes.stream().filter(mistake -> !mistake.name().equals(name)).toList());
  }

  private static Optional<Path> file(String packageName, String name, List<Path> folders) {
    return folders.stream()
        .map(folder -> folder.resolve(packageName.replace('.', '/')).resolve(name))
        .filter(Files::exists)
        .findFirst();
  }

  /**
   * Says what all failures together look like; where that is unknown, what each of the learner's
   * classes by itself does: a mistake that only one class shows is found whatever the others are
   * like.
   */
  public Grade diagnosed(Grade grade, Locale locale) {
    List<MistakeDiagnosis> whole = diagnoses(grade.results(), locale);
    if (!whole.isEmpty()) {
      return grade.with(whole);
    }
    Collection<List<CheckResult>> classes =
        grade.results().stream()
            .collect(groupingBy(result -> result.check().subject(), LinkedHashMap::new, toList()))
            .values();
    return grade.with(classes.stream().flatMap(one -> diagnoses(one, locale).stream()).toList());
  }

  /** One, about the class of the first failure, or none. */
  private List<MistakeDiagnosis> diagnoses(List<CheckResult> results, Locale locale) {
    Map<String, CheckResult> byId =
        results.stream().collect(toMap(result -> result.check().id(), result -> result));
    List<String> found =
        mistakes.stream()
            .filter(mistake -> byId.keySet().containsAll(mistake.fails().keySet()))
            .filter(mistake -> mistake.explains(byId))
            .map(mistake -> mistake.sentence(locale))
            .distinct()
            .toList();
    if (found.isEmpty() || found.size() > FEW) {
      return List.of();
    }
    return results.stream()
        .filter(result -> result.verdict() == Verdict.FAILED)
        .limit(1)
        .map(result -> new MistakeDiagnosis(result.check().subject(), found))
        .toList();
  }
}
