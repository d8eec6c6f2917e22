package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mercury.environment.ServiceAddresses;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The experiments of {@code lessons/quorum/README.md}, on three nodes, some of which are killed.
 */
class QuorumLessonTest {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int BEFORE = 50;

  @RegisterExtension static final StartedRabbit CLUSTER = StartedRabbit.cluster();

  @RegisterExtension
  final LessonPlayer player =
      LessonPlayer.of("quorum").on(CLUSTER::url).queues("quorum", "quorum_tasks", "quorum_parked");

  @BeforeEach
  @AfterEach
  void whole() {
    String managers = CLUSTER.variables().get(ServiceAddresses.RABBITMQ_MANAGER_NODES);
    new ClusterNodes(List.of(managers.split(",", -1))).awaitWhole();
    CLUSTER.variables().forEach(player::environment);
  }

  @Test
  void a_follower_that_dies_is_not_even_noticed() {
    LessonTerminal publisher = publishing("publisher");
    player.play("kill-follower");
    awaitEnd(publisher);
    publisher.awaitAll();
    player.play("consumer");
    player.play("history");
  }

  @Test
  void when_the_leader_dies_nothing_that_was_confirmed_is_lost() {
    LessonTerminal publisher = publishing("publisher-leader");
    player.play("kill-leader");
    publisher.awaitFirst(2);
    awaitEnd(publisher);
    assertThat(publisher.printed())
        .filteredOn(line -> !line.contains("No confirm")) // an election takes its time here
        .hasSize(3);
    player.open("consumer-leader").awaitAll();
    player.play("history-leader");
  }

  @Test
  void without_a_majority_nothing_is_confirmed_until_there_is_one_again() {
    LessonTerminal publisher = publishing("publisher-majority");
    player.play("kill-majority");
    awaitEnd(publisher);
    publisher.awaitAll();
    player.open("consumer-majority").awaitAll();
    player.play("history-majority");
  }

  @Test
  void a_task_that_was_delivered_too_often_is_parked() {
    player.play("sender");
    LessonTerminal worker = player.open("failing-worker");
    worker.awaitAll();
    player.awaitReady("quorum_parked", 1);
    player.play("parked");
    assertThat(worker.pressCtrlC()).isEqualTo(130);
  }

  @Test
  void the_wire_shows_each_delivery_and_not_the_last_step() {
    player.play("sender");
    LessonTerminal wire = player.wire("wire");
    player.openThrough(wire, "failing-worker").awaitAll();
    player.awaitReady("quorum_parked", 1);
    wire.awaitAll();
  }

  @Test
  void without_the_queue_nobody_is_killed() {
    player
        .run("kill leader")
        .assertRefuses(1, "The cluster is not whole: wait for it, or start the publisher first");
  }

  /** Opens a publisher, and returns when some of its numbers are confirmed. */
  private LessonTerminal publishing(String block) {
    LessonTerminal publisher = player.open(block);
    await("numbers are confirmed")
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> Files.readAllLines(confirmed()).size() > BEFORE);
    return publisher;
  }

  /** Waits until a publisher has printed its last line, which begins as the block's does. */
  private static void awaitEnd(LessonTerminal publisher) {
    await("all is confirmed")
        .atMost(PATIENCE)
        .until(() -> publisher.printed().stream().anyMatch(line -> line.startsWith(" [x] ")));
    assertThat(publisher.exitCode()).isZero();
  }

  private Path confirmed() {
    return player.folder().resolve("quorum-confirmed.txt");
  }
}
