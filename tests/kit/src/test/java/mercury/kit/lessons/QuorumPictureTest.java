package mercury.kit.lessons;

import static mercury.harness.amqp.EventKind.CONFIRM;
import static mercury.harness.amqp.EventKind.CONFIRM_SELECT;
import static mercury.harness.amqp.EventKind.CONNECTION_CLOSED;
import static mercury.harness.amqp.EventKind.QUEUE_DECLARE_OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import mercury.environment.ServiceAddresses;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.WireFault;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The lesson quorum, as its picture shows it. The management API tells which node leads. The taps
 * let the publisher begin at a node when that is known, and lose the confirm of its third message
 * together with the leader, as a network may.
 */
class QuorumPictureTest {

  private static final String QUEUE = "quorum";
  private static final int LAST = 4;
  private static final int UNCONFIRMED = 3;

  @RegisterExtension static final StartedRabbit CLUSTER = StartedRabbit.cluster();

  @RegisterExtension
  final LessonPlayer player = LessonPlayer.of("quorum").on(CLUSTER::url).queues(QUEUE);

  private final List<String> addresses = listed(ServiceAddresses.RABBITMQ_NODES);
  private final ClusterNodes nodes =
      new ClusterNodes(listed(ServiceAddresses.RABBITMQ_MANAGER_NODES));

  private static List<String> listed(String variable) {
    return List.of(CLUSTER.variables().get(variable).split(",", -1));
  }

  @BeforeEach
  @AfterEach
  void whole() {
    nodes.awaitWhole();
    CLUSTER.variables().forEach(player::environment);
  }

  @Test
  void what_was_confirmed_survives_its_leader() throws Exception {
    List<String> names = nodes.names();
    try (RecordedCluster recorded = new RecordedCluster(QUEUE, addresses)) {
      List<Tap> taps = recorded.tapAll("publisher");
      List<WireFault> held = taps.stream().map(QuorumPictureTest::holdConfirmSelect).toList();
      LessonTerminal publisher = publisher(taps);
      int first = awaitDeclared(taps);
      assertThat(nodes.awaitLeader(QUEUE, "")).isEqualTo(names.get(first));
      recorded.leads(addresses.get(first));
      loseConfirm(taps.get(first), held.get(first));

      kill(names.get(first));
      recorded.dies();
      taps.get(first).cut();
      taps.get(first).close();
      int second = names.indexOf(nodes.awaitLeader(QUEUE, names.get(first)));
      recorded.leads(addresses.get(second));
      held.forEach(WireFault::release);
      assertThat(publisher.exitCode()).isZero();

      consume(recorded.tap("consumer", addresses.get(second)));
      RecordingComparison comparison = new RecordingComparison("quorum");
      comparison.assertRecorded(Map.of("the leader dies", recorded.notes()));
    }
  }

  private static WireFault holdConfirmSelect(Tap tap) {
    return tap.hold(event -> event.is(CONFIRM_SELECT));
  }

  private LessonTerminal publisher(List<Tap> taps) {
    player.environment(ServiceAddresses.RABBITMQ_NODES, RecordedCluster.addresses(taps));
    return player.run("publisher " + LAST);
  }

  /** Waits until the queue is declared, and returns at which node. */
  private static int awaitDeclared(List<Tap> taps) {
    await("the queue is declared")
        .atMost(LessonTerminal.TIMEOUT)
        .until(() -> taps.stream().anyMatch(QuorumPictureTest::hasDeclared));
    return taps.indexOf(
        taps.stream().filter(QuorumPictureTest::hasDeclared).findFirst().orElseThrow());
  }

  private static boolean hasDeclared(Tap tap) {
    return tap.timeline().count(QUEUE_DECLARE_OK) > 0;
  }

  /** Lets the publisher go on until the broker confirms that message, and keeps that from it. */
  private static void loseConfirm(Tap tap, WireFault held) throws InterruptedException {
    WireFault lost = tap.hold(event -> event.is(CONFIRM) && event.isAbout(UNCONFIRMED));
    held.release();
    lost.await(LessonTerminal.TIMEOUT);
  }

  private void kill(String node) {
    LessonTerminal kill = player.run("kill leader");
    assertThat(kill.exitCode()).isZero();
    assertThat(kill.printed()).containsExactly(" [!] Killed " + node + ", the leader of the queue");
  }

  private void consume(Tap tap) throws IOException, InterruptedException {
    player.environment(ServiceAddresses.RABBITMQ_NODES, RecordedCluster.addresses(List.of(tap)));
    assertThat(player.run("consumer").exitCode()).isZero();
    tap.await(
        LessonTerminal.TIMEOUT,
        "the consumer is gone",
        timeline -> timeline.count(CONNECTION_CLOSED) > 0);
  }
}
