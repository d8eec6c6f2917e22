package mercury.tools.matrix;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mercury.tools.solution.ProofSolution;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the list of known mistakes that the grader reads, {@code mistakes.json} next to the
 * suites: one line for each header of a wrong solution.
 */
final class MistakesList {

  private static final JsonMapper JSON = new JsonMapper();

  private record Entry(String name, Map<String, String> fails, Map<String, String> sentences) {}

  private MistakesList() {}

  static String of(List<ProofSolution> wrong) {
    return wrong.stream().map(MistakesList::line).collect(joining(",\n  ", "[\n  ", "\n]\n"));
  }

  private static String line(ProofSolution wrong) {
    return JSON.writeValueAsString(
        new Entry(
            wrong.name(),
            new TreeMap<>(wrong.header().fails()),
            new TreeMap<>(
                Map.of("en", wrong.header().sentence(), "ru", wrong.header().russian()))));
  }
}
