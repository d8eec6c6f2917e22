package mercury.tools.classroom;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * The request to a sandboxed grader, as JSON.
 *
 * @param exercise the exercise
 * @param optional whether the optional checks are graded too
 * @param only the ids of the checks; empty for all
 * @param sources the learner's sources, by their paths below the source root
 */
record GradingRequest(
    String exercise, boolean optional, List<String> only, Map<String, String> sources) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads one. */
  static GradingRequest readFrom(InputStream in) throws IOException {
    return JSON.readValue(in, GradingRequest.class);
  }

  /** Writes it and closes the stream. */
  void writeTo(OutputStream out) throws IOException {
    JSON.writeValue(out, this);
  }
}
