package mercury.harness.kafka;

import java.util.Objects;
import org.apache.kafka.common.message.AddOffsetsToTxnRequestData;
import org.apache.kafka.common.message.EndTxnRequestData;
import org.apache.kafka.common.message.InitProducerIdResponseData;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.AddOffsetsToTxnRequest;
import org.apache.kafka.common.requests.AddPartitionsToTxnRequest;
import org.apache.kafka.common.requests.EndTxnRequest;
import org.apache.kafka.common.requests.EndTxnResponse;
import org.apache.kafka.common.requests.InitProducerIdRequest;
import org.apache.kafka.common.requests.InitProducerIdResponse;

/** Producers get their ids, and begin and end transactions. */
final class TransactionEvents implements EventTranslator {

  /** The version since which a request may add partitions to several transactions. */
  private static final short BATCHED = 4;

  @Override
  public boolean asked(AbstractRequest request, EventSink events) {
    if (request instanceof InitProducerIdRequest init) {
      events.add(KafkaEventKind.INIT_PRODUCER_ID, new KafkaEventDetail.Producer(transaction(init)));
    } else if (request instanceof AddPartitionsToTxnRequest added) {
      (added.version() < BATCHED ? added.normalizeRequest() : added)
          .partitionsByTransaction()
          .forEach(
              (transaction, partitions) ->
                  events.add(
                      KafkaEventKind.ADD_PARTITIONS,
                      new KafkaEventDetail.AddedPartitions(transaction, partitions)));
    } else if (request instanceof AddOffsetsToTxnRequest added) {
      AddOffsetsToTxnRequestData data = added.data();
      events.add(
          KafkaEventKind.ADD_OFFSETS,
          new KafkaEventDetail.AddedOffsets(data.transactionalId(), data.groupId()));
    } else if (request instanceof EndTxnRequest end) {
      events.add(KafkaEventKind.END_TRANSACTION, end(end));
    } else {
      return false;
    }
    return true;
  }

  @Override
  public void answered(AbstractRequest request, AbstractResponse answer, EventSink events) {
    if (answer instanceof InitProducerIdResponse given
        && request instanceof InitProducerIdRequest init
        && given.data().errorCode() == Errors.NONE.code()) {
      InitProducerIdResponseData data = given.data();
      events.add(
          KafkaEventKind.PRODUCER_ID,
          new KafkaEventDetail.ProducerId(
              transaction(init), data.producerId(), data.producerEpoch()));
    } else if (answer instanceof EndTxnResponse ended
        && request instanceof EndTxnRequest end
        && ended.data().errorCode() == Errors.NONE.code()) {
      events.add(KafkaEventKind.TRANSACTION_ENDED, end(end));
    }
  }

  private static String transaction(InitProducerIdRequest init) {
    return Objects.requireNonNullElse(init.data().transactionalId(), "");
  }

  private static KafkaEventDetail end(EndTxnRequest end) {
    EndTxnRequestData data = end.data();
    return new KafkaEventDetail.TransactionEnd(data.transactionalId(), data.committed());
  }
}
