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

  /** Reads those of a version. */
  static RecordedAnswers of(String version) {
    String file = "rabbitmq-" + version + ".txt";
    try (InputStream in = RecordedAnswers.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
      return new RecordedAnswers(version, AnswerFile.read(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
