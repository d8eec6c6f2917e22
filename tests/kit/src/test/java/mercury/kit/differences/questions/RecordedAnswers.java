package mercury.kit.differences.questions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The answers that a real RabbitMQ gave, kept beside the questions. Immutable. */
record RecordedAnswers(String version, Map<String, String> byTitle) {

  /** The version whose answers the embedded broker has to give. */
  static final String MODEL = "4.0";

  /** Returns where those of a version are kept, seen from the root of the course. */
  static String path(String version) {
    return "tests/kit/src/test/resources/mercury/kit/differences/questions/" + name(version);
  }

  private static String name(String version) {
    return "rabbitmq-" + version + ".txt";
  }

  /** Reads those of a version. */
  static RecordedAnswers of(String version) {
    String file = name(version);
    try (InputStream in = RecordedAnswers.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
      return new RecordedAnswers(version, AnswerFile.read(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
