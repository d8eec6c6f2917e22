package mercury.tools.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The result of one submission in the form that a course platform reads.
 *
 * @param row the submission's row
 * @param report the folder with the grader's report, for a graded one
 * @param environment the variables that the platform gives
 */
record PlatformResult(ClassRow row, Path report, Map<String, String> environment) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Writes it. */
  void write(Platform platform, Path file) throws IOException {
    switch (platform) {
      case GRADESCOPE -> JSON.writeValue(file.toFile(), gradescope());
      case CLASSROOM50 -> JSON.writeValue(file.toFile(), classroom50());
      case PRAIRIELEARN -> JSON.writeValue(file.toFile(), prairieLearn());
      case GITLAB -> Files.writeString(file, new JUnitResult(row, checks()).xml());
    }
  }

  private JsonNode gradescope() throws IOException {
    return row.isGraded()
        ? JSON.readTree(report.resolve("results.json").toFile())
        : JSON.createObjectNode().put("score", 0).put("output", row.note());
  }

  private ObjectNode classroom50() throws IOException {
    ObjectNode result = JSON.createObjectNode().put("schema", "classroom50/result/v1");
    result.put("classroom", variable("CLASSROOM")).put("assignment", variable("ASSIGNMENT"));
    result.put("submission", variable("SUBMISSION_TAG")).put("commit", variable("COMMIT_URL"));
    result.put("release", variable("RELEASE_URL"));
    result.put("review", environment.getOrDefault("REVIEW_URL", variable("COMMIT_URL")));
    result.put("datetime", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    ArrayNode tests = JSON.createArrayNode();
    int score = 0;
    int max = 0;
    for (PlatformCheck check : checks()) {
      score += check.score();
      max += check.bonus() ? 0 : check.points();
      tests
          .addObject()
          .put("test-name", check.name())
          .put("passed", check.passed())
          .put("score", check.score())
          .put("max-score", check.bonus() ? 0 : check.points())
          .put("message", check.message());
    }
    result.put("score", score).put("max-score", max).set("tests", tests);
    return result;
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** A submission that is not gradable costs no attempt there. */
  private ObjectNode prairieLearn() throws IOException {
    ObjectNode result = JSON.createObjectNode();
    if (!row.isGraded()) {
      return result.put("gradable", false).put("format_errors", row.note());
    }
    result.put("gradable", true).put("score", Math.min(1.0, (double) row.score() / row.max()));
    result.put("message", sentences());
    ArrayNode tests = result.putArray("tests");
    for (PlatformCheck check : checks()) {
      tests
          .addObject()
          .put("name", check.name())
          .put("points", check.score())
          .put("max_points", check.bonus() ? 0 : check.points())
          .put("message", check.message());
    }
    return result;
  }

  private String sentences() {
    return row.mistakes().stream()
        .map(SeenMistake::sentence)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private List<PlatformCheck> checks() throws IOException {
    if (!row.isGraded()) {
      return List.of();
    }
    JsonNode checks = JSON.readTree(report.resolve(GradingReply.REPORT).toFile()).get("checks");
    Stream<JsonNode> all = StreamSupport.stream(checks.spliterator(), false);
    return all.map(PlatformCheck::of).filter(check -> !check.isOff()).toList();
  }
}
