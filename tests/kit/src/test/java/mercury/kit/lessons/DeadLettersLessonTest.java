package mercury.kit.lessons;

import static org.awaitility.Awaitility.await;

import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The experiments of {@code lessons/dead_letters/README.md}. */
class DeadLettersLessonTest {

  private static final String TASKS = "dl_tasks";
  private static final String PARKED = "dl_parked";

  @RegisterExtension
  final LessonPlayer player =
      LessonPlayer.of("dead_letters")
          .queues(TASKS, PARKED, "dl_waiting", "dl_short")
          .queues("dl_retry_1s", "dl_retry_2s", "dl_retry_4s")
          .exchanges("dead_letters");

  @Test
  void a_rejected_task_is_parked() {
    player.play("sender");
    receive("rejecting");
    player.awaitReady(PARKED, 1);
    player.play("parked-rejected");
    player.play("parked-rejected"); // looking has taken nothing away
  }

  @Test
  void messages_expire() {
    player.play("expiring");
    player.awaitReady(PARKED, 2);
    player.play("parked-expired");
  }

  @Test
  void a_message_expires_only_when_it_has_come_to_the_head() {
    player.play("expiring-blocked");
    await()
        .atMost(LessonTerminal.TIMEOUT)
        .until(() -> player.channel().messageCount("dl_waiting") < 2);
    player.awaitReady(PARKED, 2);
    player.play("parked-blocked");
  }

  @Test
  void the_oldest_make_room_in_a_short_queue_and_replaying_them_drives_out_the_others() {
    player.play("overflowing");
    player.awaitReady(PARKED, 2);
    player.play("parked-overflow");
    player.run("replay").awaitText("'message 1' is back in dl_short");
    player.awaitReady(PARKED, 2);
    player.run("parked").awaitText("'message 2'");
  }

  @Test
  void a_task_is_retried_until_it_succeeds() {
    player.play("sender");
    receive("worker-twice");
    player.awaitReady(TASKS, 0);
    player.awaitReady("dl_retry_2s", 0);
  }

  @Test
  void a_task_beyond_help_is_parked_and_replayed_when_the_worker_is_repaired() {
    player.play("sender");
    receive("worker-always");
    player.awaitReady(PARKED, 1);
    player.play("parked-after-retries");
    player.play("replay");
    player.awaitReady(PARKED, 0);
    player.awaitReady(TASKS, 1);
    receive("worker-repaired");
    player.awaitReady(TASKS, 0);
  }

  @Test
  void the_wire_shows_the_reject_and_not_what_the_broker_does_next() {
    player.play("sender");
    player.awaitReady(TASKS, 1);
    LessonTerminal wire = player.wire("wire");
    LessonTerminal receiver = player.openThrough(wire, "rejecting");
    receiver.awaitAll();
    player.awaitReady(PARKED, 1);
    wire.awaitAll();
  }

  /** Opens a receiver, waits until it has printed everything in its block, and ends it. */
  private void receive(String block) {
    LessonTerminal receiver = player.open(block);
    receiver.awaitAll();
    receiver.pressCtrlC();
    player.awaitConsumers(TASKS, 0);
  }
}
