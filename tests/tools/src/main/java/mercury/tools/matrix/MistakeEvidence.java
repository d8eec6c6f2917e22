package mercury.tools.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mercury.harness.model.Failure;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.MatrixRow;
import mercury.tools.solution.ProofSolution;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The evidence that was seen when the wrong solutions were graded, {@code seen.json} next to {@code
 * mistakes.json}: by solution, then by failed check. By this the grader tells mistakes apart that
 * fail the same checks in the same ways.
 */
public final class MistakeEvidence {

  private static final JsonMapper JSON = new JsonMapper();

  private MistakeEvidence() {}

  /** Returns the file of an exercise. */
  public static Path file(GradedExercise exercise) {
    return exercise.paths().mistakes().resolveSibling("seen.json");
  }

  /** Returns what is known, by solution and check. */
  public static Map<String, Map<String, List<String>>> read(GradedExercise exercise) {
    return Files.exists(file(exercise))
        ? JSON.readValue(file(exercise), new TypeReference<>() {})
        : Map.of();
  }

  /** Writes down what was seen of those that were graded as a whole; of all others it stays. */
  static void write(GradedExercise exercise, List<MatrixRow> rows) throws IOException {
    Map<String, Map<String, List<String>>> seen = new TreeMap<>(read(exercise));
    Set<String> known =
        ProofSolution.known(exercise).stream().map(ProofSolution::name).collect(Collectors.toSet());
    seen.keySet().retainAll(known);
    rows.stream()
        .filter(row -> row.solution().isWrong() && row.isWhole())
        .forEach(row -> seen.put(row.solution().name(), evidence(row)));
    Files.writeString(file(exercise), text(seen));
  }

  private static Map<String, List<String>> evidence(MatrixRow row) {
    Map<String, List<String>> evidence = new TreeMap<>();
    row.grade()
        .results()
        .forEach(
            result ->
                result
                    .failure()
                    .map(Failure::evidence)
                    .ifPresent(seen -> evidence.put(result.check().id(), seen)));
    return evidence;
  }

  /** One line for each solution, so that a difference can be read. */
  private static String text(Map<String, Map<String, List<String>>> seen) {
    List<String> lines = new ArrayList<>();
    seen.forEach(
        (name, checks) ->
            lines.add(JSON.writeValueAsString(name) + ": " + JSON.writeValueAsString(checks)));
    return lines.stream().collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
  }
}
