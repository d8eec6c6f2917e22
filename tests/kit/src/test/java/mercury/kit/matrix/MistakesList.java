package mercury.kit.matrix;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mercury.kit.grade.Overlay;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of known mistakes that the grader reads, {@code mistakes.json} beside the suites: made
 * of the wrong solutions' headers, a line each.
 */
final class MistakesList {

  static final String FILE = "task/src/test/resources/mercury/task/mistakes.json";

  private static final JsonMapper JSON = new JsonMapper();

  private record Entry(String name, Map<String, String> fails, Map<String, String> sentences) {}

  private MistakesList() {}

  static String of(List<Overlay> wrong) {
    return wrong.stream().map(MistakesList::line).collect(joining(",\n  ", "[\n  ", "\n]\n"));
  }

  private static String line(Overlay overlay) {
    return JSON.writeValueAsString(
        new Entry(
            overlay.name(),
            new TreeMap<>(overlay.fails()),
            new TreeMap<>(Map.of("en", overlay.sentence(), "ru", overlay.russian()))));
  }
}
