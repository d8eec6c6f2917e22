package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import mercury.tools.lessons.LessonTerminal;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what the broker knows of its groups. */
final class GroupStates implements AutoCloseable {

  private final Admin admin;

  GroupStates(KafkaPrograms programs) {
    admin = Admin.create(programs.settings("client.id", "group states"));
  }

  /** Waits until a consumer group has that many members, and all know their partitions. */
  void awaitMembers(String group, int members) {
    await(
        group,
        () -> {
          var found =
              admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get();
          assertThat(found.groupState()).isEqualTo(GroupState.STABLE);
          assertThat(found.members()).hasSize(members);
        });
  }

  /** Waits until a share group has that many members, each with one partition. */
  void awaitShareMembers(String group, int members) {
    await(
        group,
        () ->
            assertThat(
                    admin
                        .describeShareGroups(List.of(group))
                        .describedGroups()
                        .get(group)
                        .get()
                        .members())
                .hasSize(members)
                .allSatisfy(
                    member -> assertThat(member.assignment().topicPartitions()).hasSize(1)));
  }

  /** Waits until the group has committed that offset. */
  void awaitCommitted(String group, TopicPartition partition, long offset) {
    await(
        group,
        () -> {
          Map<TopicPartition, OffsetAndMetadata> committed =
              admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
          assertThat(committed.get(partition)).isEqualTo(new OffsetAndMetadata(offset));
        });
  }

  @Override
  public void close() {
    admin.close();
  }

  private static void await(String group, ThrowingRunnable assertion) {
    Awaitility.await(group)
        .atMost(LessonTerminal.TIMEOUT)
        // the broker's answer before the group has its first member
        .ignoreExceptionsInstanceOf(ExecutionException.class)
        .untilAsserted(assertion);
  }
}
