package mercury.kit.lessons;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mercury.tools.CourseCheckout;
import mercury.tools.pictures.Recording;
import mercury.tools.pictures.WireNote;

/**
 * Compares what was just played with a lesson's recording. With {@code -Dpictures=record} it writes
 * the recording instead.
 */
final class RecordingComparison {

  private static final boolean RECORDS = "record".equals(System.getProperty("pictures"));

  private final String lesson;
  private boolean byTurn;
  private boolean kindsApart;

  RecordingComparison(String lesson) {
    this.lesson = lesson;
  }

  /** Compares messages by their turn at each program, where chance decides who gets which. */
  void messagesByTurn() {
    byTurn = true;
  }

  /**
   * Compares the notes of a kind apart from the others, where chance decides how a program's
   * answers and what the broker goes on to send it take turns.
   */
  void eachKindApart() {
    kindsApart = true;
  }

  /** Asserts that each program did what it does in the recording, in that order. */
  void assertRecorded(Map<String, List<WireNote>> parts) throws IOException {
    Path file = CourseCheckout.path("lessons/" + lesson + "/picture/recording.json");
    if (RECORDS) {
      new Recording(parts).write(file);
    }
    Map<String, List<WireNote>> recorded = Recording.read(file).parts();
    assertThat(parts).containsOnlyKeys(recorded.keySet());
    parts.forEach(
        (part, notes) ->
            assertThat(eachProgram(notes))
                .as("part '%s' of %s", part, file)
                .isEqualTo(eachProgram(recorded.get(part))));
  }

  private Map<String, List<WireNote>> eachProgram(List<WireNote> notes) {
    Map<String, List<String>> messages = new HashMap<>();
    return notes.stream()
        .collect(
            groupingBy(
                note -> kindsApart ? note.program() + " " + note.kind() : note.program(),
                TreeMap::new,
                mapping(note -> comparable(note, messages), toList())));
  }

  /** Leaves the time out and, where chance decides about it, the message. */
  private WireNote comparable(WireNote note, Map<String, List<String>> messages) {
    List<String> seen = messages.computeIfAbsent(note.program(), it -> new ArrayList<>());
    if (!seen.contains(note.message())) {
      seen.add(note.message());
    }
    return new WireNote(
        0,
        note.program(),
        note.kind(),
        note.exchange(),
        note.key(),
        note.queue(),
        byTurn ? "message " + seen.indexOf(note.message()) : note.message(),
        note.detail());
  }
}
