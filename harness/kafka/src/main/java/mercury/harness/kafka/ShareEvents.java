package mercury.harness.kafka;

import java.util.List;
import org.apache.kafka.common.message.ShareAcknowledgeRequestData;
import org.apache.kafka.common.message.ShareFetchRequestData;
import org.apache.kafka.common.message.ShareFetchResponseData;
import org.apache.kafka.common.message.ShareFetchResponseData.AcquiredRecords;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.ShareAcknowledgeRequest;
import org.apache.kafka.common.requests.ShareFetchRequest;
import org.apache.kafka.common.requests.ShareFetchResponse;

/** Share groups, whose members acknowledge each record, with the next fetch or without one. */
final class ShareEvents implements EventTranslator {

  /** The kinds of acknowledgement by their numbers in the protocol. */
  private static final List<String> TYPES = List.of("gap", "accept", "release", "reject", "renew");

  private final TopicNames topics;
  private final RecordReader reader;

  ShareEvents(TopicNames topics, RecordReader reader) {
    this.topics = topics;
    this.reader = reader;
  }

  @Override
  public boolean asked(AbstractRequest request, EventSink events) {
    if (request instanceof ShareFetchRequest fetch) {
      fetch(fetch.data(), events);
    } else if (request instanceof ShareAcknowledgeRequest acknowledge) {
      acknowledge(acknowledge.data(), events);
    } else {
      return false;
    }
    return true;
  }

  @Override
  public void answered(AbstractRequest request, AbstractResponse answer, EventSink events) {
    if (answer instanceof ShareFetchResponse fetched
        && request instanceof ShareFetchRequest fetch) {
      for (var topic : fetched.data().responses()) {
        String name = topics.of(topic.topicId());
        for (var each : topic.partitions()) {
          acquired(fetch.data().groupId(), name, each, events);
        }
      }
    }
  }

  private void fetch(ShareFetchRequestData data, EventSink events) {
    for (var topic : data.topics()) {
      for (var each : topic.partitions()) {
        Runs runs = runs(data.groupId(), topics.of(topic.topicId()), each.partitionIndex(), events);
        each.acknowledgementBatches()
            .forEach(it -> runs.add(it.firstOffset(), it.lastOffset(), it.acknowledgeTypes()));
      }
    }
  }

  private void acknowledge(ShareAcknowledgeRequestData data, EventSink events) {
    for (var topic : data.topics()) {
      for (var each : topic.partitions()) {
        Runs runs = runs(data.groupId(), topics.of(topic.topicId()), each.partitionIndex(), events);
        each.acknowledgementBatches()
            .forEach(it -> runs.add(it.firstOffset(), it.lastOffset(), it.acknowledgeTypes()));
      }
    }
  }

  private void acquired(
      String group,
      String topic,
      ShareFetchResponseData.PartitionData partition,
      EventSink events) {
    for (AcquiredRecords range : partition.acquiredRecords()) {
      KafkaEventDetail.Batch batch =
          reader.read(
              topic,
              partition.partitionIndex(),
              partition.records(),
              range.firstOffset(),
              range.lastOffset());
      events.add(
          KafkaEventKind.SHARE_FETCHED,
          new KafkaEventDetail.Shared(group, range.deliveryCount(), batch));
    }
  }

  private static Runs runs(String group, String topic, int partition, EventSink events) {
    return (first, last, types) -> {
      int begin = 0;
      for (int i = 1; i <= types.size(); i++) {
        if (i == types.size() || !types.get(i).equals(types.get(begin))) {
          long end = i == types.size() ? last : first + i - 1;
          events.add(
              KafkaEventKind.ACKNOWLEDGE,
              new KafkaEventDetail.Acknowledgement(
                  group, topic, partition, first + begin, end, type(types.get(begin))));
          begin = i;
        }
      }
    };
  }

  private static String type(byte number) {
    return number >= 0 && number < TYPES.size() ? TYPES.get(number) : Byte.toString(number);
  }

  /** Takes the acknowledgements of consecutive offsets: one kind for all, or one for each. */
  private interface Runs {
    void add(long first, long last, List<Byte> types);
  }
}
