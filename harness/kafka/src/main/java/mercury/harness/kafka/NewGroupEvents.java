package mercury.harness.kafka;

import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.ConsumerGroupHeartbeatRequestData;
import org.apache.kafka.common.message.ConsumerGroupHeartbeatResponseData;
import org.apache.kafka.common.message.ShareGroupHeartbeatRequestData;
import org.apache.kafka.common.message.ShareGroupHeartbeatResponseData;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.ConsumerGroupHeartbeatRequest;
import org.apache.kafka.common.requests.ConsumerGroupHeartbeatResponse;
import org.apache.kafka.common.requests.ShareGroupHeartbeatRequest;
import org.apache.kafka.common.requests.ShareGroupHeartbeatResponse;

/**
 * The group protocols in which the broker assigns the partitions, and the heartbeat says all: a
 * member joins with epoch 0, leaves with a negative one, and is told its partitions in an answer.
 */
final class NewGroupEvents implements EventTranslator {

  private final TopicNames topics;

  NewGroupEvents(TopicNames topics) {
    this.topics = topics;
  }

  @Override
  public boolean asked(AbstractRequest request, EventSink events) {
    if (request instanceof ConsumerGroupHeartbeatRequest heartbeat) {
      ConsumerGroupHeartbeatRequestData data = heartbeat.data();
      asked(
          new KafkaEventDetail.Member(data.groupId(), data.memberId(), data.memberEpoch()),
          "consumer",
          data.subscribedTopicNames(),
          events);
    } else if (request instanceof ShareGroupHeartbeatRequest heartbeat) {
      ShareGroupHeartbeatRequestData data = heartbeat.data();
      asked(
          new KafkaEventDetail.Member(data.groupId(), data.memberId(), data.memberEpoch()),
          "share",
          data.subscribedTopicNames(),
          events);
    } else {
      return false;
    }
    return true;
  }

  @Override
  public void answered(AbstractRequest request, AbstractResponse answer, EventSink events) {
    if (answer instanceof ConsumerGroupHeartbeatResponse told
        && request instanceof ConsumerGroupHeartbeatRequest heartbeat) {
      ConsumerGroupHeartbeatResponseData data = told.data();
      Answer reader = new Answer(heartbeat.data().groupId(), data.memberId(), events);
      reader.joined(heartbeat.data().memberEpoch(), data.memberEpoch());
      if (data.assignment() != null) {
        reader.assigned(
            data.assignment().topicPartitions(), it -> it.topicId(), it -> it.partitions());
      }
    } else if (answer instanceof ShareGroupHeartbeatResponse told
        && request instanceof ShareGroupHeartbeatRequest heartbeat) {
      ShareGroupHeartbeatResponseData data = told.data();
      Answer reader = new Answer(heartbeat.data().groupId(), data.memberId(), events);
      reader.joined(heartbeat.data().memberEpoch(), data.memberEpoch());
      if (data.assignment() != null) {
        reader.assigned(
            data.assignment().topicPartitions(), it -> it.topicId(), it -> it.partitions());
      }
    }
  }

  private static void asked(
      KafkaEventDetail.Member member, String protocol, List<String> subscribed, EventSink events) {
    if (member.generation() == 0) {
      List<String> topics = subscribed == null ? List.of() : subscribed;
      events.add(
          KafkaEventKind.JOIN,
          new KafkaEventDetail.Join(member.group(), member.member(), protocol, topics));
    } else {
      events.add(member.generation() < 0 ? KafkaEventKind.LEAVE : KafkaEventKind.HEARTBEAT, member);
    }
  }

  /** An answer to a member, as it is read. */
  private final class Answer {

    private final String group;
    private final String member;
    private final EventSink events;

    Answer(String group, String member, EventSink events) {
      this.group = group;
      this.member = member;
      this.events = events;
    }

    void joined(int epochBefore, int epoch) {
      if (epochBefore == 0 && epoch > 0) {
        events.add(KafkaEventKind.JOINED, new KafkaEventDetail.Joined(group, member, epoch, false));
      }
    }

    /** Tells of an assignment, whose parts have no type in common in the two protocols. */
    <T> void assigned(
        List<T> parts, Function<T, Uuid> topic, Function<T, List<Integer>> partitions) {
      List<TopicPartition> all =
          parts.stream()
              .flatMap(
                  part ->
                      partitions.apply(part).stream()
                          .map(number -> new TopicPartition(topics.of(topic.apply(part)), number)))
              .toList();
      events.add(KafkaEventKind.ASSIGNED, new KafkaEventDetail.Assignment(group, member, all));
    }
  }
}
