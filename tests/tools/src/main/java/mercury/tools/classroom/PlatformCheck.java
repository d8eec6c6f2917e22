package mercury.tools.classroom;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * A check as platforms are told of it.
 *
 * @param name its id and title
 * @param verdict its verdict
 * @param points what it is worth
 * @param bonus whether its points come on top
 * @param message what it expected and saw, and why that matters; empty for one that did not fail
 */
record PlatformCheck(String name, String verdict, int points, boolean bonus, String message) {

  /** Reads one of {@code report.json}. */
  static PlatformCheck of(JsonNode check) {
    JsonNode failure = check.path("failure");
    String message =
        Stream.of("expected", "was", "why", "read")
            .filter(part -> !failure.path(part).asText().isEmpty())
            .map(part -> part + ": " + failure.path(part).asText())
            .collect(joining("\n"));
    return new PlatformCheck(
        check.get("id").asText() + " " + check.get("title").asText(),
        check.get("verdict").asText(),
        check.get("points").asInt(),
        check.get("bonus").asBoolean(),
        message);
  }

  /** Returns whether it passed. */
  boolean passed() {
    return verdict.equals(ClassRow.PASSED);
  }

  /** Returns whether it failed, rather than not being told. */
  boolean failed() {
    return verdict.equals(ClassRow.FAILED);
  }

  /** Returns whether it was not switched on. */
  boolean isOff() {
    return verdict.equals("OFF");
  }

  /** Returns the points that it brought. */
  int score() {
    return passed() ? points : 0;
  }
}
