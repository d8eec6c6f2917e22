package mercury.tools.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mercury.harness.amqp.EventKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The plan of a picture: where everything in a recording stands, and what is said about it. Texts
 * are by language, {@code en} and {@code ru}; names are the same in all.
 *
 * @param title the point of the picture
 * @param description what can be seen, for those who cannot see it
 * @param pace how much faster than others it goes, 1 where a storyboard does not say
 * @param panels the parts of the recording, one below the other
 */
record Storyboard(
    Map<String, String> title, Map<String, String> description, double pace, List<Panel> panels) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  Storyboard {
    pace = pace == 0 ? 1 : pace;
  }

  /**
   * One part of the recording.
   *
   * @param part its name in the recording
   * @param heading what distinguishes it, null for none
   * @param tags what flies beside a message to its exchange: {@code key}, {@code message} or null
   * @param leads what is written at the node that leads, null where there is no cluster
   * @param still the step, counted from 0, at whose end the still picture is taken
   */
  record Panel(
      String part,
      Map<String, String> heading,
      String tags,
      List<Spot> spots,
      List<Step> steps,
      Map<String, String> leads,
      int still) {

    /** Returns what tells one message from another: the key, where keys are shown. */
    String identity(WireNote note) {
      return "key".equals(tags) ? note.key() : note.message();
    }
  }

  /** A kind of thing, each with its own look. */
  enum Kind {
    PRODUCER,
    EXCHANGE,
    QUEUE,
    CONSUMER
  }

  /**
   * A program, an exchange or a queue of the recording and its place in the grid.
   *
   * @param name its name in the recording
   * @param label its name in the picture, null for the same
   * @param cells how many messages it has room for
   * @param keeps whether a message stays when it was read, as in a stream
   * @param nameBelow whether the name is below it rather than above it
   * @param note a few words below it, null for none
   */
  record Spot(
      String name,
      Map<String, String> label,
      Kind kind,
      double column,
      double row,
      int cells,
      boolean keeps,
      boolean nameBelow,
      Map<String, String> note) {

    /** Returns what is written at it. */
    String label(String language) {
      return label == null ? name : label.get(language);
    }
  }

  /**
   * A sentence, which is read from the moment of a note on.
   *
   * @param nth which of the program's notes of that kind, counted from 1
   */
  record Step(String program, EventKind kind, int nth, Map<String, String> text) {}

  /** Reads a storyboard. */
  static Storyboard read(Path file) throws IOException {
    return JSON.readValue(Files.readString(file), Storyboard.class);
  }
}
