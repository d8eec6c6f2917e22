package mercury.tools.classroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A task for the workers of a class: one version of one submission to be graded.
 *
 * @param group the class, by the name that the teacher gave it
 * @param exercise the exercise
 * @param optional whether the optional checks are graded too
 * @param learner the learner's name
 * @param place the name of the folder, archive or repository
 * @param version the digest of the sources and the kit's checks
 */
record GradingTask(
    String group, String exercise, boolean optional, String learner, String place, String version) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NONE = "a message in the queue is not a task of a class";
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  /**
   * Reads the body of a message.
   *
   * @throws IOException if it is not a task
   */
  static GradingTask readFrom(byte[] body) throws IOException {
    GradingTask task = parsed(body);
    if (task == null || Stream.of(task.members()).anyMatch(Objects::isNull)) {
      throw new IOException(NONE);
    }
    return task;
  }

  private static GradingTask parsed(byte[] body) throws IOException {
    try {
      return JSON.readValue(body, GradingTask.class);
    } catch (JsonProcessingException e) {
      throw new IOException(NONE, e);
    }
  }

  private String[] members() {
    return new String[] {group, exercise, learner, place, version};
  }

  /** Returns it as a {@code WorkerClient} takes it. */
  Map<String, Object> data() {
    return JSON.convertValue(this, MAP);
  }

  /** Returns the submission; its place is not on this machine. */
  Submission submission() {
    return new Submission(learner, Path.of(place));
  }

  /** Returns the key of its sources in the bucket. */
  String sourcesKey() {
    return "sources/%s.json".formatted(version);
  }

  /** Returns the beginning of the keys of its reports. */
  String reportsKey() {
    return "reports/%s/%s/%s/%s/".formatted(group, exercise, RowStore.name(learner), version);
  }
}
