package mercury.lessons.log;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The places of the events: a topic of Kafka, and beside it a queue of RabbitMQ. */
final class Topology {

  static final String TOPIC = "log_events";
  static final int PARTITIONS = 3;
  static final String QUEUE = "log_events";

  private Topology() {}

  /** Makes the topic, unless it is there. */
  static void declareTopic(Map<String, Object> kafka) throws Exception {
    try (Admin admin = Admin.create(kafka)) {
      short replicas = 1; // there is one broker
      admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, replicas))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
