package mercury.tools.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mercury.harness.amqp.EventKind;
import mercury.tools.pictures.Storyboard.Panel;

/** Shows what goes to consumers, and what comes back from them. */
final class Delivering {

  private static final double SPEED = Publishing.SPEED;

  private final Panel panel;
  private final PanelLayout layout;
  private final Movie movie;
  private final Copies copies;
  private final DeadLetterWay deadLetters;
  private final Set<String> autoAck = new HashSet<>();
  private final Map<String, Double> answered = new HashMap<>();
  private final Map<String, Double> received = new HashMap<>();

  Delivering(Panel panel, PanelLayout layout, Movie movie, Copies copies) {
    this.panel = panel;
    this.layout = layout;
    this.movie = movie;
    this.copies = copies;
    deadLetters = new DeadLetterWay(panel, layout, movie, copies);
  }

  /**
   * Events that are read from a stream, and were not sent there meanwhile, are in it from the
   * start.
   */
  void keep(List<WireNote> notes) {
    for (WireNote read : notes) {
      if (read.kind() == EventKind.DELIVER && notes.stream().noneMatch(sent -> sends(sent, read))) {
        layout
            .box(read.queue())
            .filter(box -> box.spot().keeps())
            .ifPresent(box -> keep(read, box));
      }
    }
  }

  private boolean sends(WireNote sent, WireNote read) {
    return sent.kind() == EventKind.PUBLISH && panel.identity(sent).equals(panel.identity(read));
  }

  private void keep(WireNote read, Box stream) {
    if (copies.ready(panel.identity(read), stream).isEmpty()) {
      Point cell = stream.cell(copies.in(stream).size());
      Track track = movie.enter(Actor.Shape.MESSAGE, read.sign(), 0, cell);
      MessageCopy copy = new MessageCopy(panel.identity(read), read.sign(), track);
      copy.enter(stream);
      copies.add(copy);
    }
  }

  /** A program comes. */
  double consume(WireNote note, double time) {
    if (note.says("auto-ack")) {
      autoAck.add(note.program());
    }
    layout.box(note.program()).ifPresent(box -> movie.comes(box, time));
    return time;
  }

  /** Returns when the message is in its queue, and the program's last ack too. */
  double readyToDeliver(WireNote note) {
    return Math.max(inQueue(note), answered.getOrDefault(note.program(), 0.0));
  }

  private double inQueue(WireNote note) {
    return layout
        .box(note.queue())
        .flatMap(queue -> copies.ready(panel.identity(note), queue))
        .map(MessageCopy::free)
        .orElseGet(() -> deadLetters.ready(note));
  }

  /** Returns when a program has got all that it has been sent. */
  double received(String program) {
    return received.getOrDefault(program, 0.0);
  }

  /** Sends a message from its queue to a program, whether it was sent there or died elsewhere. */
  double deliver(WireNote note, double time) {
    deadLetters.come(note, time);
    return layout
        .box(note.queue())
        .flatMap(queue -> copies.ready(panel.identity(note), queue))
        .map(copy -> deliver(note, copy, time))
        .orElse(time);
  }

  private double deliver(WireNote note, MessageCopy copy, double time) {
    Optional<Box> program = layout.box(note.program());
    if (program.isEmpty()) {
      return time;
    }
    Box box = program.get();
    movie.comes(box, time);
    int cell = box.take();
    boolean again = note.says("redelivered");
    Track track =
        movie.enter(
            again ? Actor.Shape.REDELIVERED : Actor.Shape.MESSAGE,
            copy.text,
            time,
            copy.track.last().at());
    List<Point> way = new ArrayList<>(PanelLayout.way(List.of(copy.queue(), box)));
    way.add(box.cell(cell));
    double end = track.move(time, way, SPEED);
    movie.light(copy.queue(), box, time, end);
    received.put(note.program(), end);
    if (autoAck.contains(note.program())) {
      forget(copy, time);
    } else {
      copy.deliver(new MessageCopy.Delivered(note.program(), box, cell, track), time);
    }
    return end;
  }

  Optional<MessageCopy> held(WireNote note) {
    return copies.held(panel.identity(note), note.program());
  }

  /** The program has done its work: the queue may forget the message. */
  double acknowledge(WireNote note, double time) {
    return held(note)
        .map(
            copy -> {
              double end = answer(note, copy, Actor.Shape.YES, time);
              if (!copy.isKept()) {
                forget(copy, end);
              }
              answered.put(note.program(), end);
              return end;
            })
        .orElse(time);
  }

  private void forget(MessageCopy copy, double time) {
    copy.end(time);
    copies.remove(copy);
  }

  /** The program does not want it: it is ready again, or about to become a dead letter. */
  double reject(WireNote note, double time) {
    return held(note)
        .map(
            copy -> {
              double end = answer(note, copy, Actor.Shape.NO, time);
              copy.ready(end);
              return end;
            })
        .orElse(time);
  }

  private double answer(WireNote note, MessageCopy copy, Actor.Shape shape, double time) {
    Box program = copy.delivered(note.program()).orElseThrow().box();
    copy.takeBack(note.program(), time);
    List<Point> way = PanelLayout.way(List.of(program, copy.queue()));
    Track answer = movie.enter(shape, "", time, way.get(0).plus(0, 9));
    double end = answer.move(time, List.of(way.get(1).plus(0, 9)), SPEED);
    answer.turn(end, 0);
    return end;
  }

  /** A program goes, and what it had is ready again. */
  double close(WireNote note, double time) {
    Optional<Box> program = layout.box(note.program());
    program.ifPresent(box -> movie.goes(box, time));
    if (note.says("lost")) {
      program.ifPresent(box -> movie.enter(Actor.Shape.NO, "", time, box.centre()));
    }
    List<MessageCopy> had = copies.heldBy(note.program());
    for (MessageCopy copy : had) {
      copy.takeBack(note.program(), time);
      copy.ready(time + 0.5);
    }
    return had.isEmpty() ? time : time + 0.6;
  }
}
