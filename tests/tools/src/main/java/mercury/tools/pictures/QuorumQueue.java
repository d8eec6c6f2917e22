package mercury.tools.pictures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mercury.tools.pictures.Storyboard.Kind;
import mercury.tools.pictures.Storyboard.Panel;

/**
 * Shows the copies of a queue on the nodes of a cluster. Whichever node a client is connected to,
 * everything goes through the leader; what that tells its followers goes past any tap.
 */
final class QuorumQueue {

  private static final double FAINT = 0.3;
  private static final double SIGN_RIGHT = 58;
  private static final double SIGN_AWAY = 32;

  private final Panel panel;
  private final PanelLayout layout;
  private final Movie movie;
  private final Copies copies;
  private final Set<Box> members = new LinkedHashSet<>();
  private Track sign = Track.always(0);

  QuorumQueue(Panel panel, PanelLayout layout, Movie movie, Copies copies) {
    this.panel = panel;
    this.layout = layout;
    this.movie = movie;
    this.copies = copies;
    if (panel.leads() != null) {
      layout.boxes().stream().filter(QuorumQueue::isQueue).forEach(members::add);
    }
  }

  private static boolean isQueue(Box box) {
    return box.spot().kind() == Kind.QUEUE;
  }

  /** A node leads from that moment on, or is dead. */
  double mark(WireNote note, double time) {
    Box node = layout.box(note.program()).orElseThrow();
    if (note.says("leads")) {
      lead(node, note.queue(), time);
      return time;
    }
    return die(node, time);
  }

  private void lead(Box node, String queue, double time) {
    layout.call(queue, node);
    followers(node).forEach(follower -> movie.line(node, follower, "", true));
    double away = node.spot().nameBelow() ? SIGN_AWAY : -SIGN_AWAY;
    Point besideName = node.centre().plus(SIGN_RIGHT, away);
    sign = movie.enter(Actor.Shape.TAG, panel.leads().get(layout.language()), time, besideName);
  }

  private double die(Box node, double time) {
    movie.goes(node, time);
    Point corner = node.centre().plus(node.halfWidth(), -node.halfHeight());
    movie.enter(Actor.Shape.NO, "", time, corner);
    sign.turn(time, 0);
    members.remove(node);
    for (MessageCopy copy : copies.in(node)) {
      copy.track.turn(time, FAINT);
      copies.remove(copy);
    }
    return time;
  }

  /** The leader has a message copied; returns when all that are alive have it. */
  double copy(WireNote note, double time, Answers answers) {
    double end = time;
    if (!members.isEmpty()) {
      Box leader = layout.box(note.key()).orElseThrow();
      for (Box follower : followers(leader)) {
        end = Math.max(end, copy(note, leader, follower, time));
      }
      answers.arrived(note, leader, end);
    }
    return end;
  }

  private double copy(WireNote note, Box leader, Box follower, double time) {
    List<Point> way = PanelLayout.way(List.of(leader, follower));
    Track track = movie.enter(Actor.Shape.MESSAGE, note.sign(), time, way.get(0));
    MessageCopy copy = new MessageCopy(panel.identity(note), note.sign(), track);
    Point cell = copy.enter(follower);
    copies.add(copy);
    double end = track.move(time, List.of(way.get(1), cell), Publishing.SPEED);
    movie.light(leader, follower, time, end);
    return end;
  }

  /** A message is acknowledged: the followers forget it too. */
  double forget(WireNote note, double time) {
    if (!members.isEmpty()) {
      for (Box follower : followers(layout.box(note.queue()).orElseThrow())) {
        Optional<MessageCopy> copy = copies.ready(panel.identity(note), follower);
        copy.ifPresent(it -> it.end(time));
        copy.ifPresent(copies::remove);
      }
    }
    return time;
  }

  private List<Box> followers(Box leader) {
    return members.stream().filter(member -> member != leader).toList();
  }
}
