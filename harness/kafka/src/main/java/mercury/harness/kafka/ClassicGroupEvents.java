package mercury.harness.kafka;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.clients.consumer.internals.ConsumerProtocol;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.message.HeartbeatRequestData;
import org.apache.kafka.common.message.JoinGroupRequestData;
import org.apache.kafka.common.message.JoinGroupResponseData;
import org.apache.kafka.common.message.LeaveGroupRequestData;
import org.apache.kafka.common.message.SyncGroupRequestData;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.protocol.types.SchemaException;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.HeartbeatRequest;
import org.apache.kafka.common.requests.JoinGroupRequest;
import org.apache.kafka.common.requests.JoinGroupResponse;
import org.apache.kafka.common.requests.LeaveGroupRequest;
import org.apache.kafka.common.requests.SyncGroupRequest;
import org.apache.kafka.common.requests.SyncGroupResponse;

/** The classic group protocol, in which one member assigns the partitions to all. */
final class ClassicGroupEvents implements EventTranslator {

  @Override
  public boolean asked(AbstractRequest request, EventSink events) {
    if (request instanceof JoinGroupRequest join) {
      events.add(KafkaEventKind.JOIN, join(join.data()));
    } else if (request instanceof SyncGroupRequest sync) {
      SyncGroupRequestData data = sync.data();
      events.add(KafkaEventKind.SYNC, member(data.groupId(), data.memberId(), data.generationId()));
    } else if (request instanceof HeartbeatRequest heartbeat) {
      HeartbeatRequestData data = heartbeat.data();
      events.add(
          KafkaEventKind.HEARTBEAT, member(data.groupId(), data.memberId(), data.generationId()));
    } else if (request instanceof LeaveGroupRequest leave) {
      leave(leave.data(), events);
    } else {
      return false;
    }
    return true;
  }

  @Override
  public void answered(AbstractRequest request, AbstractResponse answer, EventSink events) {
    if (answer instanceof JoinGroupResponse joined && request instanceof JoinGroupRequest join) {
      joined(join.data().groupId(), joined.data(), events);
    } else if (answer instanceof SyncGroupResponse synced
        && request instanceof SyncGroupRequest sync
        && synced.data().errorCode() == Errors.NONE.code()) {
      events.add(
          KafkaEventKind.ASSIGNED,
          new KafkaEventDetail.Assignment(
              sync.data().groupId(),
              sync.data().memberId(),
              partitions(synced.data().assignment())));
    }
  }

  private static KafkaEventDetail join(JoinGroupRequestData data) {
    List<String> topics =
        data.protocols().stream()
            .limit(1)
            .flatMap(protocol -> topics(protocol.metadata()).stream())
            .toList();
    return new KafkaEventDetail.Join(data.groupId(), data.memberId(), "classic", topics);
  }

  private static void joined(String group, JoinGroupResponseData data, EventSink events) {
    if (data.errorCode() == Errors.NONE.code()) {
      events.add(
          KafkaEventKind.JOINED,
          new KafkaEventDetail.Joined(
              group, data.memberId(), data.generationId(), data.leader().equals(data.memberId())));
    }
  }

  private static void leave(LeaveGroupRequestData data, EventSink events) {
    if (data.members().isEmpty()) {
      events.add(KafkaEventKind.LEAVE, member(data.groupId(), data.memberId(), -1));
    }
    data.members()
        .forEach(it -> events.add(KafkaEventKind.LEAVE, member(data.groupId(), it.memberId(), -1)));
  }

  private static KafkaEventDetail member(String group, String member, int generation) {
    return new KafkaEventDetail.Member(group, member, generation);
  }

  /** Returns the topics that a member subscribes to; none where it is another kind of client. */
  private static List<String> topics(byte[] metadata) {
    try {
      return ConsumerProtocol.deserializeSubscription(ByteBuffer.wrap(metadata)).topics();
    } catch (SchemaException e) {
      return List.of();
    }
  }

  private static List<TopicPartition> partitions(byte[] assignment) {
    try {
      return assignment.length == 0
          ? List.of()
          : ConsumerProtocol.deserializeAssignment(ByteBuffer.wrap(assignment)).partitions();
    } catch (SchemaException e) {
      return List.of();
    }
  }
}
