package mercury.lessons.groups;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of this lesson, and the groups that read the first. */
final class Topology {

  static final String TASKS = "groups_tasks";
  static final int PARTITIONS = 2;
  static final String RESULTS = "groups_results";
  static final String WORKERS = "groups_workers";
  static final String SHARE_WORKERS = "groups_share_workers";

  private static final short REPLICAS = 1; // there is one broker

  private Topology() {}

  /** Makes the topics, unless they are there. */
  static void declare(Map<String, Object> kafka) throws Exception {
    try (Admin admin = Admin.create(kafka)) {
      declare(admin, new NewTopic(TASKS, PARTITIONS, REPLICAS));
      declare(admin, new NewTopic(RESULTS, /* numPartitions= */ 1, REPLICAS));
    }
  }

  private static void declare(Admin admin, NewTopic topic) throws Exception {
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
