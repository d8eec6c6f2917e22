package mercury.harness.kafka;

import java.util.Objects;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.ProduceRequestData.PartitionProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceData;
import org.apache.kafka.common.message.ProduceResponseData;
import org.apache.kafka.common.message.ProduceResponseData.PartitionProduceResponse;
import org.apache.kafka.common.message.ProduceResponseData.TopicProduceResponse;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.ProduceResponse;

/** Records on their way to the broker, an event for each partition. */
final class ProduceEvents implements EventTranslator {

  private final TopicNames topics;
  private final RecordReader reader;

  ProduceEvents(TopicNames topics, RecordReader reader) {
    this.topics = topics;
    this.reader = reader;
  }

  @Override
  public boolean asked(AbstractRequest request, EventSink events) {
    if (!(request instanceof ProduceRequest produce)) {
      return false;
    }
    ProduceRequestData data = produce.data();
    String transaction = Objects.requireNonNullElse(data.transactionalId(), "");
    for (TopicProduceData topic : data.topicData()) {
      String name = topics.of(topic.name(), topic.topicId());
      for (PartitionProduceData partition : topic.partitionData()) {
        events.add(
            KafkaEventKind.PRODUCE,
            new KafkaEventDetail.Produce(
                transaction,
                data.acks(),
                reader.read(name, partition.index(), partition.records(), 0)));
      }
    }
    return true;
  }

  @Override
  public void answered(AbstractRequest request, AbstractResponse answer, EventSink events) {
    if (answer instanceof ProduceResponse produced) {
      ProduceResponseData data = produced.data();
      for (TopicProduceResponse topic : data.responses()) {
        String name = topics.of(topic.name(), topic.topicId());
        for (PartitionProduceResponse partition : topic.partitionResponses()) {
          if (partition.errorCode() == Errors.NONE.code()) {
            events.add(
                KafkaEventKind.PRODUCED,
                new KafkaEventDetail.Position(name, partition.index(), partition.baseOffset()));
          }
        }
      }
    }
  }
}
