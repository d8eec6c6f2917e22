package mercury.kit.lessons;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Tap;
import mercury.tools.pictures.WireNote;
import mercury.tools.pictures.WireNotes;

/**
 * Taps before the nodes of a cluster, and notes of what no tap can see: which node leads a queue,
 * and which is dead. The first leader is called node 1, the next node 2.
 */
final class RecordedCluster implements AutoCloseable {

  /**
   * A tap before a node.
   *
   * @param program the one that comes to it
   * @param start when the recording began, in the nanoseconds of its timeline
   */
  private record ProgramTap(String program, Tap tap, long start) {

    List<WireNote> notes() {
      return WireNotes.of(tap.timeline(), connection -> program, start);
    }
  }

  private final String queue;
  private final List<String> nodes;
  private final List<ProgramTap> taps = new ArrayList<>();
  private final List<String> leaders = new ArrayList<>();
  private final List<WireNote> marks = new ArrayList<>();
  private final long start = System.nanoTime();

  /**
   * Records what happens to a queue.
   *
   * @param nodes host and port of each node
   */
  RecordedCluster(String queue, List<String> nodes) {
    this.queue = queue;
    this.nodes = List.copyOf(nodes);
  }

  /** Puts a tap before each node for that program. */
  List<Tap> tapAll(String program) {
    return nodes.stream().map(node -> tap(program, node)).toList();
  }

  /** Puts a tap before one node for that program. */
  Tap tap(String program, String node) {
    Tap tap = Tap.to(URI.create("amqp://guest:guest@" + node));
    taps.add(new ProgramTap(program, tap, start - System.nanoTime()));
    return tap;
  }

  /** Returns how {@code RABBITMQ_NODES} says where the nodes are behind these taps. */
  static String addresses(List<Tap> taps) {
    return taps.stream()
        .map(tap -> URI.create(tap.url()))
        .map(url -> url.getHost() + ":" + url.getPort())
        .collect(joining(","));
  }

  /** Notes that a node leads now. */
  void leads(String node) {
    leaders.add(node);
    mark("leads");
  }

  /** Notes that the node is dead that led. */
  void dies() {
    mark("dies");
  }

  private void mark(String what) {
    long ms = (System.nanoTime() - start) / 1_000_000;
    String node = "node " + leaders.size();
    marks.add(new WireNote(ms, node, EventKind.MARK, "", "", queue, "", what));
  }

  /** Returns all notes, in the order in which things happened. */
  List<WireNote> notes() {
    List<WireNote> all =
        Stream.concat(marks.stream(), taps.stream().flatMap(tap -> tap.notes().stream()))
            .sorted(Comparator.comparingLong(WireNote::ms))
            .toList();
    long first = all.get(0).ms();
    return all.stream().map(note -> note.at(note.ms() - first)).toList();
  }

  @Override
  public void close() {
    taps.forEach(each -> each.tap().close());
  }
}
