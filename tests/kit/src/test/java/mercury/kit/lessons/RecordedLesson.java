package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.Timeline;
import mercury.tools.TestBroker;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
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

  private final LessonPlayer player;
  private final RecordingComparison comparison;
  private final List<String> programs = new ArrayList<>();
  private final Map<String, List<WireNote>> parts = new TreeMap<>();
  private Supplier<String> broker = TestBroker::url;
  private Tap tap;

  private RecordedLesson(String lesson, LessonPlayer player) {
    this.player = player;
    comparison = new RecordingComparison(lesson);
  }

  static RecordedLesson of(String lesson, LessonPlayer player) {
    return new RecordedLesson(lesson, player);
  }

  /** Has messages compared by their turn at each program, where chance decides who gets which. */
  RecordedLesson messagesByTurn() {
    comparison.messagesByTurn();
    return this;
  }

  /**
   * Has the notes of a kind compared apart from the others, where chance decides how a program's
   * answers and what the broker goes on to send it take turns.
   */
  RecordedLesson eachKindApart() {
    comparison.eachKindApart();
    return this;
  }

  /** Has the lesson played on another broker than the other lessons'. */
  RecordedLesson on(Supplier<String> url) {
    broker = url;
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
    comparison.assertRecorded(parts);
  }

  private void listen() {
    tap = Tap.to(URI.create(broker.get()));
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
