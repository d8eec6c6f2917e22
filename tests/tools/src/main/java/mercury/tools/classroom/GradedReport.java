package mercury.tools.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mercury.harness.model.Verdict;

/**
 * The grader's report on one submission, as {@code report.json} has it.
 *
 * @param grade its JSON
 */
record GradedReport(JsonNode grade) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_CHARACTERS = 300;
  private static final Pattern ID = Pattern.compile("[A-Za-z]+[0-9]+(\\.[a-z_0-9]+)?");

  /** Reads one. */
  static GradedReport read(Path file) throws IOException {
    return new GradedReport(JSON.readTree(file.toFile()));
  }

  /** Returns the learner's row. */
  ClassRow row(Submission submission, String digest, double seconds) {
    return new ClassRow(
        submission.learner(),
        submission.place().getFileName().toString(),
        digest,
        RowState.GRADED,
        "",
        grade.get("score").asInt(),
        grade.get("max").asInt(),
        grade.get("bonus").asInt(),
        verdicts(),
        mistakes(),
        seconds);
  }

  /**
   * Refuses names and verdicts that no check has: a grader that was taken over may say anything.
   */
  private Map<String, String> verdicts() {
    Map<String, String> verdicts = new LinkedHashMap<>();
    for (JsonNode check : grade.get("checks")) {
      String id = check.get("id").asText();
      if (!ID.matcher(id).matches()) {
        throw new IllegalArgumentException("the report has a check of another name");
      }
      verdicts.put(id, Verdict.valueOf(check.get("verdict").asText()).name());
    }
    return verdicts;
  }

  private List<SeenMistake> mistakes() {
    List<SeenMistake> mistakes = new ArrayList<>();
    for (JsonNode diagnosis : grade.get("diagnoses")) {
      JsonNode failed = firstFailed(diagnosis.get("subject").asText());
      String was = failed.path("failure").path("was").asText();
      for (JsonNode sentence : diagnosis.get("mistakes")) {
        mistakes.add(
            new SeenMistake(
                sentence.asText(),
                failed.path("id").asText(),
                was.substring(0, Math.min(MOST_CHARACTERS, was.length()))));
      }
    }
    return mistakes;
  }

  private JsonNode firstFailed(String subject) {
    for (JsonNode check : grade.get("checks")) {
      boolean failed = check.get("verdict").asText().equals(ClassRow.FAILED);
      if (failed && check.get("subject").asText().equals(subject)) {
        return check;
      }
    }
    return JSON.missingNode();
  }
}
