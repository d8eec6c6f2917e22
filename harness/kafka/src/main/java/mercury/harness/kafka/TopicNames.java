package mercury.harness.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.CreateTopicsResponseData.CreatableTopicResult;
import org.apache.kafka.common.message.DescribeTopicPartitionsResponseData.DescribeTopicPartitionsResponseTopic;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponseTopic;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.CreateTopicsResponse;
import org.apache.kafka.common.requests.DescribeTopicPartitionsResponse;
import org.apache.kafka.common.requests.MetadataResponse;

/**
 * The names of topics by their ids, as answers tell them: newer versions of most requests have only
 * the id. Thread-safe.
 */
final class TopicNames {

  private final Map<Uuid, String> names = new ConcurrentHashMap<>();

  /** Learns from an answer. */
  void learn(AbstractResponse answer) {
    if (answer instanceof MetadataResponse metadata) {
      for (MetadataResponseTopic topic : metadata.data().topics()) {
        learn(topic.topicId(), topic.name());
      }
    } else if (answer instanceof CreateTopicsResponse created) {
      for (CreatableTopicResult topic : created.data().topics()) {
        learn(topic.topicId(), topic.name());
      }
    } else if (answer instanceof DescribeTopicPartitionsResponse described) {
      for (DescribeTopicPartitionsResponseTopic topic : described.data().topics()) {
        learn(topic.topicId(), topic.name());
      }
    }
  }

  /** Returns the name of a topic of which one is given, else its id. */
  String of(String name, Uuid id) {
    return name == null || name.isEmpty() ? of(id) : name;
  }

  /** Returns the name of a topic, or its id where no answer has told its name. */
  String of(Uuid id) {
    return names.getOrDefault(id, id.toString());
  }

  private void learn(Uuid id, String name) {
    if (name != null && !name.isEmpty() && !Uuid.ZERO_UUID.equals(id)) {
      names.put(id, name);
    }
  }
}
