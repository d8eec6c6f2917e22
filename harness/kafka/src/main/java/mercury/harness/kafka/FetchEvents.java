package mercury.harness.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.FetchRequestData.FetchPartition;
import org.apache.kafka.common.message.FetchRequestData.FetchTopic;
import org.apache.kafka.common.message.FetchResponseData.FetchableTopicResponse;
import org.apache.kafka.common.message.FetchResponseData.PartitionData;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.FetchRequest;
import org.apache.kafka.common.requests.FetchResponse;

/**
 * Records on their way to a reader, an event for each partition that has some. A reader names in a
 * request only partitions that have changed since the one before; so positions are remembered. A
 * broker sends whole batches, also those whose beginning the reader has had: that part is left out.
 */
final class FetchEvents implements EventTranslator {

  private record Place(String topic, Uuid id, int partition) {}

  private final Map<Place, Long> positions = new ConcurrentHashMap<>();
  private final TopicNames topics;
  private final RecordReader reader;

  FetchEvents(TopicNames topics, RecordReader reader) {
    this.topics = topics;
    this.reader = reader;
  }

  @Override
  public boolean asked(AbstractRequest request, EventSink events) {
    if (!(request instanceof FetchRequest fetch)) {
      return false;
    }
    for (FetchTopic topic : fetch.data().topics()) {
      String name = topics.of(topic.topic(), topic.topicId());
      for (FetchPartition each : topic.partitions()) {
        positions.put(
            new Place(topic.topic(), topic.topicId(), each.partition()), each.fetchOffset());
        events.add(
            KafkaEventKind.FETCH,
            new KafkaEventDetail.Position(name, each.partition(), each.fetchOffset()));
      }
    }
    return true;
  }

  @Override
  public void answered(AbstractRequest request, AbstractResponse answer, EventSink events) {
    if (answer instanceof FetchResponse fetched) {
      for (FetchableTopicResponse topic : fetched.data().responses()) {
        for (PartitionData partition : topic.partitions()) {
          fetched(topic, partition, events);
        }
      }
    }
  }

  private void fetched(FetchableTopicResponse topic, PartitionData partition, EventSink events) {
    Place place = new Place(topic.topic(), topic.topicId(), partition.partitionIndex());
    KafkaEventDetail.Batch batch =
        reader.read(
            topics.of(topic.topic(), topic.topicId()),
            partition.partitionIndex(),
            partition.records(),
            positions.getOrDefault(place, 0L));
    if (batch.count() > 0) {
      events.add(KafkaEventKind.FETCHED, new KafkaEventDetail.Fetched(batch));
    }
  }
}
