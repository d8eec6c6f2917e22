package mercury.tools.pictures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mercury.harness.amqp.EventKind;
import mercury.tools.pictures.Storyboard.Panel;

/** Turns the notes of a panel into its movie, one after the other. */
final class Play {

  /** The work that a program does before it answers, where it takes none. */
  private static final double WORK = 0.25;

  /** Nothing moves for so long before a step. */
  private static final double QUIET = 0.3;

  private final Panel panel;
  private final List<WireNote> notes;
  private final PanelLayout layout;
  private final Movie movie = new Movie();
  private final Clock clock = new Clock();
  private final Copies copies = new Copies();
  private final Answers answers;
  private final QuorumQueue quorum;
  private final Publishing publishing;
  private final Delivering delivering;
  private final Map<String, Integer> counts = new HashMap<>();

  private Play(Panel panel, List<WireNote> notes, PanelLayout layout) {
    this.panel = panel;
    this.notes = notes;
    this.layout = layout;
    answers = new Answers(panel, layout, movie);
    quorum = new QuorumQueue(panel, layout, movie, copies);
    publishing = new Publishing(panel, layout, movie, copies, answers, notes);
    delivering = new Delivering(panel, layout, movie, copies);
  }

  static Movie of(Panel panel, List<WireNote> notes, PanelLayout layout) {
    Play play = new Play(panel, notes, layout);
    notes.forEach(play::line);
    play.delivering.keep(notes);
    for (int i = 0; i < notes.size(); i++) {
      play.show(i);
    }
    if (play.movie.steps().size() != panel.steps().size()) {
      throw new IllegalArgumentException(
          "part '" + panel.part() + "': no step begins after " + play.movie.steps().size());
    }
    return play.movie;
  }

  /** Lines are there from the start: those of consumers, of bindings and, later, of publishes. */
  private void line(WireNote note) {
    if (note.kind() == EventKind.QUEUE_BIND) {
      connect(note.exchange(), note.queue(), note.key());
    } else if (note.kind() == EventKind.MARK && note.says("leads")) {
      layout.box(note.program()).ifPresent(node -> layout.call(note.queue(), node));
    } else if (note.kind() == EventKind.CONSUME || note.kind() == EventKind.GET_OK) {
      connect(note.queue(), note.program(), "");
    } else if (note.kind() == EventKind.PUBLISH) {
      connect(
          note.program(),
          layout.box(note.exchange()).isPresent() ? note.exchange() : note.key(),
          "");
      if (note.exchange().isEmpty()) {
        connect("", note.key(), "");
      }
    }
  }

  private void connect(String from, String to, String label) {
    layout.box(from).ifPresent(a -> layout.box(to).ifPresent(b -> movie.line(a, b, label, false)));
  }

  private void show(int index) {
    WireNote note = notes.get(index);
    boolean step = beginsStep(note);
    if (step || isSeen(note)) {
      double ready = step ? Math.max(ready(note), movie.end() + QUIET) : ready(note);
      double time = clock.next(note, ready, step);
      if (step) {
        movie.step(time);
      }
      movie.lastsUntil(act(index, note, time));
    }
  }

  private boolean isSeen(WireNote note) {
    return switch (note.kind()) {
      case QOS, QUEUE_BIND -> false;
      default -> layout.box(note.program()).isPresent() || note.kind() == EventKind.GET_OK;
    };
  }

  private boolean beginsStep(WireNote note) {
    int nth = counts.merge(note.program() + " " + note.kind(), 1, Integer::sum);
    if (movie.steps().size() == panel.steps().size()) {
      return false;
    }
    Storyboard.Step next = panel.steps().get(movie.steps().size());
    return next.kind() == note.kind() && next.program().equals(note.program()) && next.nth() == nth;
  }

  private double ready(WireNote note) {
    return switch (note.kind()) {
      case DELIVER, GET_OK -> delivering.readyToDeliver(note);
      case ACK, REJECT, NACK -> delivering.held(note).map(MessageCopy::free).orElse(0.0) + WORK;
      case PUBLISH -> delivering.received(note.program()) + WORK;
      case CONFIRM, CONFIRM_NACK, RETURN -> answers.ready(note);
      default -> 0;
    };
  }

  private double act(int index, WireNote note, double time) {
    return switch (note.kind()) {
      case PUBLISH -> publish(note, index, time);
      case CONFIRM -> answers.answer(note, Actor.Shape.YES, time);
      case CONFIRM_NACK -> answers.answer(note, Actor.Shape.NO, time);
      case RETURN -> answers.giveBack(note, time);
      case CONSUME -> delivering.consume(note, time);
      case DELIVER, GET_OK -> delivering.deliver(note, time);
      case ACK -> quorum.forget(note, delivering.acknowledge(note, time));
      case REJECT, NACK -> delivering.reject(note, time);
      case CONNECTION_CLOSED -> delivering.close(note, time);
      case MARK -> quorum.mark(note, time);
      default -> time;
    };
  }

  private double publish(WireNote note, int index, double time) {
    return quorum.copy(note, publishing.publish(note, index, time), answers);
  }
}
