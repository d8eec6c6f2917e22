package mercury.harness.kafka;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.OffsetCommitRequestData;
import org.apache.kafka.common.message.OffsetCommitResponseData;
import org.apache.kafka.common.message.OffsetFetchResponseData.OffsetFetchResponseGroup;
import org.apache.kafka.common.message.TxnOffsetCommitRequestData;
import org.apache.kafka.common.message.TxnOffsetCommitResponseData;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.OffsetCommitRequest;
import org.apache.kafka.common.requests.OffsetCommitResponse;
import org.apache.kafka.common.requests.OffsetFetchResponse;
import org.apache.kafka.common.requests.TxnOffsetCommitRequest;
import org.apache.kafka.common.requests.TxnOffsetCommitResponse;

/** The offsets that groups commit, alone or within a transaction, and ask for. */
final class OffsetEvents implements EventTranslator {

  private interface Offsets {
    void add(KafkaEventDetail.GroupOffset offset);
  }

  private final TopicNames topics;

  OffsetEvents(TopicNames topics) {
    this.topics = topics;
  }

  @Override
  public boolean asked(AbstractRequest request, EventSink events) {
    if (!(request instanceof OffsetCommitRequest || request instanceof TxnOffsetCommitRequest)) {
      return false;
    }
    offsets(request, offset -> events.add(KafkaEventKind.COMMIT, offset));
    return true;
  }

  @Override
  public void answered(AbstractRequest request, AbstractResponse answer, EventSink events) {
    Set<String> taken = new HashSet<>();
    if (answer instanceof OffsetCommitResponse commit) {
      taken(commit.data(), taken);
    } else if (answer instanceof TxnOffsetCommitResponse commit) {
      taken(commit.data(), taken);
    } else if (answer instanceof OffsetFetchResponse fetched) {
      fetched.data().groups().forEach(group -> told(group, events));
    }
    if (!taken.isEmpty()) {
      offsets(
          request,
          offset -> {
            if (taken.contains(offset.topic() + "/" + offset.partition())) {
              events.add(KafkaEventKind.COMMITTED, offset);
            }
          });
    }
  }

  private void offsets(AbstractRequest request, Offsets offsets) {
    if (request instanceof OffsetCommitRequest commit) {
      OffsetCommitRequestData data = commit.data();
      for (var topic : data.topics()) {
        String name = topics.of(topic.name(), topic.topicId());
        for (var each : topic.partitions()) {
          offsets.add(
              new KafkaEventDetail.GroupOffset(
                  data.groupId(), "", name, each.partitionIndex(), each.committedOffset()));
        }
      }
    } else if (request instanceof TxnOffsetCommitRequest commit) {
      TxnOffsetCommitRequestData data = commit.data();
      for (var topic : data.topics()) {
        String name = topics.of(topic.name(), topic.topicId());
        for (var each : topic.partitions()) {
          offsets.add(
              new KafkaEventDetail.GroupOffset(
                  data.groupId(),
                  data.transactionalId(),
                  name,
                  each.partitionIndex(),
                  each.committedOffset()));
        }
      }
    }
  }

  private void taken(OffsetCommitResponseData answer, Set<String> taken) {
    for (var topic : answer.topics()) {
      for (var each : topic.partitions()) {
        add(topic.name(), topic.topicId(), each.partitionIndex(), each.errorCode(), taken);
      }
    }
  }

  private void taken(TxnOffsetCommitResponseData answer, Set<String> taken) {
    for (var topic : answer.topics()) {
      for (var each : topic.partitions()) {
        add(topic.name(), topic.topicId(), each.partitionIndex(), each.errorCode(), taken);
      }
    }
  }

  private void add(String name, Uuid id, int partition, short error, Set<String> taken) {
    if (error == Errors.NONE.code()) {
      taken.add(topics.of(name, id) + "/" + partition);
    }
  }

  private void told(OffsetFetchResponseGroup group, EventSink events) {
    for (var topic : group.topics()) {
      String name = topics.of(topic.name(), topic.topicId());
      for (var each : topic.partitions()) {
        if (each.errorCode() == Errors.NONE.code()) {
          events.add(
              KafkaEventKind.OFFSET,
              new KafkaEventDetail.GroupOffset(
                  group.groupId(), "", name, each.partitionIndex(), each.committedOffset()));
        }
      }
    }
  }
}
