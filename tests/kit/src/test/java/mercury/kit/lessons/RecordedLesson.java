package mercury.kit.lessons;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.Timeline;
import mercury.tools.CourseCheckout;
import mercury.tools.TestBroker;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import mercury.tools.pictures.Recording;
import mercury.tools.pictures.WireNote;
import mercury.tools.pictures.WireNotes;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Plays what a lesson's picture shows, with a tap between the programs and the broker, and compares
 * it with the lesson's recording. With {@code -Dpictures=record} it writes the recording instead.
 */
final class RecordedLesson implements BeforeEachCallback, AfterEachCallback {

  private static final boolean RECORDS = "record".equals(System.getProperty("pictures"));

  private final String lesson;
  private final LessonPlayer player;
  private final List<String> programs = new ArrayList<>();
  private final Map<String, List<WireNote>> parts = new TreeMap<>();
  private boolean byTurn;
  private Tap tap;

  private RecordedLesson(String lesson, LessonPlayer player) {
    this.lesson = lesson;
    this.player = player;
  }

  static RecordedLesson of(String lesson, LessonPlayer player) {
    return new RecordedLesson(lesson, player);
  }

  /** Has messages compared by their turn at each program, where chance decides who gets which. */
  RecordedLesson messagesByTurn() {
    byTurn = true;
    return this;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    listen();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    tap.close();
  }

  /** Runs {@code ./course run LESSON} with these arguments, until its connection is open. */
  LessonTerminal run(String name, String arguments) {
    programs.add(name);
    LessonTerminal terminal = player.runAgainst(tap.url(), arguments);
    await(
        name + " connects",
        timeline -> timeline.count(EventKind.CONNECTION_OPENED) >= programs.size());
    return terminal;
  }

  /** Runs a consumer until the broker has accepted it. */
  LessonTerminal consume(String name, String arguments) {
    LessonTerminal terminal = run(name, arguments);
    await(name, EventKind.CONSUME_OK, 1);
    return terminal;
  }

  /** Runs a program to its end. */
  void play(String name, String arguments) {
    assertThat(run(name, arguments).exitCode()).isZero();
    await(name, EventKind.CONNECTION_CLOSED, Collections.frequency(programs, name));
  }

  /** Waits until so many events of that kind have gone by at that program. */
  void await(String name, EventKind kind, int events) {
    await(events + " " + kind + " at " + name, timeline -> of(name, kind, timeline) >= events);
  }

  /** Ends the part of the recording that has this name; what follows belongs to the next. */
  void endOfPart(String name) {
    Timeline timeline = tap.timeline();
    parts.put(name, WireNotes.of(timeline, this::program));
    tap.close();
    programs.clear();
    listen();
  }

  /** Asserts that each program did what it does in the recording, in that order. */
  void assertRecorded() throws IOException {
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
                WireNote::program,
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

  private void listen() {
    tap = Tap.to(URI.create(TestBroker.url()));
  }

  private void await(String what, Predicate<Timeline> condition) {
    try {
      tap.await(LessonTerminal.TIMEOUT, what, condition);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long of(String name, EventKind kind, Timeline timeline) {
    return timeline.of(kind).stream()
        .filter(event -> program(event.connection()).equals(name))
        .count();
  }

  /** Programs are started one after another, each with one connection. */
  private String program(int connection) {
    return programs.get(connection - 1);
  }
}
