package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mercury.tools.lessons.LessonPlayer;
import mercury.tools.lessons.LessonTerminal;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The experiments of {@code lessons/groups/README.md}. */
class GroupsLessonTest {

  private static final String WORKERS = "groups_workers";
  private static final String SHARE_WORKERS = "groups_share_workers";
  private static final List<String> EIGHT_TASKS =
      IntStream.range(0, 8).mapToObj(number -> "task " + number).toList();
  private static final TopicPartition OF_ANNA = new TopicPartition("groups_tasks", 1);

  @RegisterExtension static final LessonKafka kafka = new LessonKafka();

  @RegisterExtension final LessonPlayer player = LessonPlayer.of("groups");

  private GroupStates groups;

  @BeforeEach
  void findKafka() {
    kafka.tell(player);
    groups = new GroupStates(new KafkaPrograms(kafka.addresses()));
  }

  @AfterEach
  void close() {
    groups.close();
  }

  @Test
  void partitions_move_when_a_member_joins_or_leaves_or_dies() {
    reset();
    player.play("writer-old");
    LessonTerminal first = player.open("worker-first");
    first.awaitText("old 2");
    first.awaitText("old 3");
    LessonTerminal second = player.open("worker-second");
    second.awaitText("Assigned: 1");
    LessonTerminal third = player.open("worker-third");
    groups.awaitMembers(WORKERS, 3);
    player.play("writer-new");
    second.awaitAll();
    first.awaitText("new 3");
    assertThat(first.pressCtrlC()).isEqualTo(130);
    first.awaitAllInOrderOf(GroupsLessonTest::partition);
    third.awaitText("Assigned: 0");
    second.awaitAll(); // it has noticed nothing
    groups.awaitCommitted(WORKERS, OF_ANNA, 4);
    second.kill();
    player.play("writer-late");
    third.awaitText("late 0");
    end(third);
  }

  @Test
  void a_commit_before_the_work_loses_a_task_and_one_after_it_does_it_twice() {
    assertGoesOn("dying-before", "worker-lost");
    assertGoesOn("dying-after", "worker-twice");
  }

  @Test
  void a_worker_that_does_not_poll_loses_its_partitions_and_does_its_task_again() {
    reset();
    player.play("writer-one");
    LessonTerminal slow = player.open("slow");
    slow.awaitFirst(7);
    LessonTerminal worker = player.run("worker");
    worker.awaitText("anna: task 0");
    assertThat(slow.pressCtrlC()).isEqualTo(130);
    assertThat(worker.pressCtrlC()).isEqualTo(130);
  }

  @Test
  void a_worker_that_pauses_keeps_its_partitions() {
    reset();
    player.play("writer-one");
    LessonTerminal pausing = player.open("pausing");
    pausing.awaitText("Done");
    end(pausing);
  }

  @Test
  void a_paused_partition_that_is_revoked_takes_its_task_along() {
    reset();
    assertThat(player.run("writer 20 task anna").exitCode()).isZero();
    LessonTerminal pausing = player.run("pausing-worker");
    pausing.awaitText("Begun");
    LessonTerminal worker = player.run("worker");
    worker.awaitText("task 19");
    assertThat(pausing.pressCtrlC()).isEqualTo(130);
    long done = pausing.printed().stream().filter(line -> line.contains("Done")).count();
    assertThat(tasks(worker)).hasSize(20 - (int) done).startsWith("task " + done);
    assertThat(worker.pressCtrlC()).isEqualTo(130);
  }

  @Test
  void a_result_is_there_once_for_readers_of_committed_transactions() {
    reset();
    player.play("writer-two");
    assertDies("transformer-dying");
    read("transformer-again", "its result: task 1");
    read("results-uncommitted", "task 1");
    read("results-committed", "task 1");
  }

  @Test
  void a_zombie_is_refused_once_another_has_its_partitions() {
    reset();
    assertRefusedAfter(player.open("zombie"), player::open, "transformer-two").awaitAll();
    read("results-once", "task 0");
  }

  @Test
  void a_zombie_is_refused_once_another_has_its_name() {
    reset();
    LessonTerminal zombie = player.run("transformer one");
    assertRefusedAfter(zombie, player::run, "transformer one");
    assertThat(zombie.printed())
        .last()
        .asString()
        .startsWith(" [!] Nothing is committed: ")
        .contains("old epoch");
  }

  @Test
  void more_share_workers_than_partitions_have_work() {
    reset();
    List<LessonTerminal> workers =
        Stream.generate(() -> player.open("share-accept")).limit(4).toList();
    groups.awaitShareMembers(SHARE_WORKERS, 4);
    player.play("writer-eight");
    workers.forEach(LessonTerminal::awaitAll);
    await("all tasks are done")
        .atMost(LessonTerminal.TIMEOUT)
        .untilAsserted(
            () ->
                assertThat(workers.stream().flatMap(worker -> tasks(worker).stream()))
                    .containsExactlyInAnyOrderElementsOf(EIGHT_TASKS));
    workers.forEach(worker -> assertThat(worker.pressCtrlC()).isEqualTo(130));
  }

  @Test
  void a_released_task_comes_five_times_and_a_rejected_one_once() {
    reset();
    player.play("writer-one");
    read("share-release", "delivery 5");
    player.play("writer-bad");
    read("share-reject", "bad 0");
    player.run("writer 1 good anna");
    LessonTerminal next = player.run("share-worker accept");
    next.awaitText("good 0");
    assertThat(tasks(next)).containsExactly("good 0");
    assertThat(next.pressCtrlC()).isEqualTo(130);
  }

  @Test
  void a_reset_waits_for_the_end_of_the_workers() {
    LessonTerminal worker = player.run("worker");
    worker.awaitText("Assigned");
    player.run("reset").assertRefuses(1, "A worker is still a member of its group. End it…");
    assertThat(worker.pressCtrlC()).isEqualTo(130);
  }

  /** Resets the lesson as soon as no program that a test has killed is a member any more. */
  private void reset() {
    await("reset")
        .atMost(LessonTerminal.TIMEOUT)
        .pollInSameThread()
        .until(
            () -> {
              LessonTerminal reset = player.open("reset");
              boolean done = reset.exitCode() == 0;
              if (done) {
                reset.awaitAll();
              }
              return done;
            });
  }

  private void assertGoesOn(String dying, String worker) {
    reset();
    player.play("writer-three");
    assertDies(dying);
    read(worker, "task 2");
  }

  private void assertDies(String block) {
    LessonTerminal dying = player.open(block);
    assertThat(dying.exitCode()).isEqualTo(137);
    dying.awaitAll();
  }

  /** Suspends the transformer in its work, has another do that, and lets the first go on. */
  private LessonTerminal assertRefusedAfter(
      LessonTerminal zombie, Function<String, LessonTerminal> start, String other) {
    player.play("writer-one");
    zombie.awaitText("Begun");
    zombie.pressCtrlZ();
    LessonTerminal next = start.apply(other);
    next.awaitText("Committed");
    assertThat(next.pressCtrlC()).isEqualTo(130);
    zombie.typeFg();
    assertThat(zombie.exitCode()).isEqualTo(1);
    return zombie;
  }

  /** Opens a program, waits until it has printed that, ends it, and compares all it has printed. */
  private void read(String block, String last) {
    LessonTerminal program = player.open(block);
    program.awaitText(last);
    end(program);
  }

  private static void end(LessonTerminal program) {
    assertThat(program.pressCtrlC()).isEqualTo(130);
    program.awaitAll();
  }

  private static List<String> tasks(LessonTerminal worker) {
    return worker.printed().stream()
        .filter(line -> line.startsWith(" [x] "))
        .map(line -> line.replaceFirst(".*: ", ""))
        .toList();
  }

  /** Returns the partition that the line names, else the line. */
  private static String partition(String line) {
    return line.replaceAll(".*(partition \\d).*", "$1");
  }
}
