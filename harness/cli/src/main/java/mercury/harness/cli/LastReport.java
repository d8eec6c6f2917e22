package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import mercury.harness.manifest.ExercisePaths;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the report of the last grading of the learner's solution. */
final class LastReport {

  private static final JsonMapper JSON = new JsonMapper();

  private LastReport() {}

  /** The ids of the checks that failed; empty when there is no report. */
  static Optional<List<String>> failed(ExercisePaths exercise) throws IOException {
    Path report = exercise.reports("main").resolve("report.json");
    if (!Files.exists(report)) {
      return Optional.empty();
    }
    try {
      JsonNode checks = JSON.readTree(Files.readString(report)).path("checks");
      return Optional.of(
          StreamSupport.stream(checks.spliterator(), false)
              .filter(check -> check.path("verdict").asString("").equals("FAILED"))
              .map(check -> check.path("id").asString(""))
              .toList());
    } catch (JacksonException e) {
      return Optional.empty(); // half written: as if there were none
    }
  }
}
