package mercury.harness.kafka;

import java.util.List;
import mercury.harness.proxy.ProxySide;
import org.apache.kafka.common.TopicPartition;

/**
 * The details of an event beyond its kind. The comment at each record names the kinds that have it.
 * All are immutable. A topic whose name the tap has not seen yet is named by its id.
 */
public sealed interface KafkaEventDetail {

  /** No details. */
  record None() implements KafkaEventDetail {}

  /**
   * Details of {@link KafkaEventKind#CONNECTION_CLOSED}.
   *
   * @param by the side that ended it
   * @param reason the reason, where the tap gives one
   */
  record End(ProxySide by, String reason) implements KafkaEventDetail {}

  /** Details of {@link KafkaEventKind#LOGIN}, like {@code PLAIN}. */
  record Login(String mechanism) implements KafkaEventDetail {}

  /**
   * Records of one partition.
   *
   * @param firstOffset the offset of the first one; -1 where there is none
   * @param count how many they are
   * @param bytes the sizes of their keys and values together
   * @param records those that were kept, in their order: all, while the tap has memory for them
   */
  record Batch(
      String topic,
      int partition,
      long firstOffset,
      int count,
      long bytes,
      List<KafkaRecord> records) {

    public Batch {
      records = List.copyOf(records);
    }
  }

  /**
   * Details of {@link KafkaEventKind#PRODUCE}.
   *
   * @param transactionalId empty without a transaction
   * @param acks 0, 1, or -1 for {@code all}
   */
  record Produce(String transactionalId, int acks, Batch batch) implements KafkaEventDetail {}

  /** Details of {@link KafkaEventKind#FETCHED}. */
  record Fetched(Batch batch) implements KafkaEventDetail {}

  /**
   * Details of {@link KafkaEventKind#SHARE_FETCHED}.
   *
   * @param deliveryCount how many times they have been delivered, this time included
   */
  record Shared(String group, int deliveryCount, Batch batch) implements KafkaEventDetail {}

  /**
   * Details of {@link KafkaEventKind#PRODUCED}, where the first record stands, and of {@link
   * KafkaEventKind#FETCH}.
   */
  record Position(String topic, int partition, long offset) implements KafkaEventDetail {}

  /**
   * Details of {@link KafkaEventKind#COMMIT}, {@link KafkaEventKind#COMMITTED} and {@link
   * KafkaEventKind#OFFSET}.
   *
   * @param transactionalId empty without a transaction
   * @param offset that of the next record to be read; -1 where nothing is committed
   */
  record GroupOffset(String group, String transactionalId, String topic, int partition, long offset)
      implements KafkaEventDetail {}

  /**
   * Details of {@link KafkaEventKind#JOIN}.
   *
   * @param protocol {@code classic}, {@code consumer} or {@code share}
   * @param topics those that it subscribes to, as far as it says so
   */
  record Join(String group, String member, String protocol, List<String> topics)
      implements KafkaEventDetail {

    public Join {
      topics = List.copyOf(topics);
    }
  }

  /**
   * Details of {@link KafkaEventKind#JOINED}.
   *
   * @param generation that of the group, or the epoch of the member in the newer protocols
   * @param leads whether this member is to assign the partitions
   */
  record Joined(String group, String member, int generation, boolean leads)
      implements KafkaEventDetail {}

  /**
   * Details of {@link KafkaEventKind#SYNC}, {@link KafkaEventKind#HEARTBEAT} and {@link
   * KafkaEventKind#LEAVE}, whose generation is -1 in the classic protocol.
   */
  record Member(String group, String member, int generation) implements KafkaEventDetail {}

  /** Details of {@link KafkaEventKind#ASSIGNED}. */
  record Assignment(String group, String member, List<TopicPartition> partitions)
      implements KafkaEventDetail {

    public Assignment {
      partitions = List.copyOf(partitions);
    }
  }

  /** Details of {@link KafkaEventKind#INIT_PRODUCER_ID}; the id is empty without transactions. */
  record Producer(String transactionalId) implements KafkaEventDetail {}

  /** Details of {@link KafkaEventKind#PRODUCER_ID}. */
  record ProducerId(String transactionalId, long producerId, int epoch)
      implements KafkaEventDetail {}

  /** Details of {@link KafkaEventKind#ADD_PARTITIONS}. */
  record AddedPartitions(String transactionalId, List<TopicPartition> partitions)
      implements KafkaEventDetail {

    public AddedPartitions {
      partitions = List.copyOf(partitions);
    }
  }

  /** Details of {@link KafkaEventKind#ADD_OFFSETS}. */
  record AddedOffsets(String transactionalId, String group) implements KafkaEventDetail {}

  /**
   * Details of {@link KafkaEventKind#END_TRANSACTION} and {@link KafkaEventKind#TRANSACTION_ENDED}.
   */
  record TransactionEnd(String transactionalId, boolean committed) implements KafkaEventDetail {}

  /**
   * Details of {@link KafkaEventKind#ACKNOWLEDGE}: all records from the first to the last offset.
   *
   * @param how {@code accept}, {@code release}, {@code reject} or {@code renew}; {@code gap} for
   *     offsets without a record
   */
  record Acknowledgement(
      String group, String topic, int partition, long firstOffset, long lastOffset, String how)
      implements KafkaEventDetail {}

  /** Details of {@link KafkaEventKind#REQUEST}, like {@code CreateTopics}. */
  record Request(String request) implements KafkaEventDetail {}

  /**
   * Details of {@link KafkaEventKind#REFUSED}.
   *
   * @param request what was refused, like {@code Produce}
   * @param error like {@code NOT_LEADER_OR_FOLLOWER}
   * @param count how often the answer says so: once for each partition, or once
   */
  record Refusal(String request, String error, int count) implements KafkaEventDetail {}

  /** Details of {@link KafkaEventKind#MARK} and {@link KafkaEventKind#UNDECODABLE}. */
  record Text(String text) implements KafkaEventDetail {}
}
