package mercury.lessons.groups;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import mercury.lessons.KafkaConnection;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Begins anew, with no record in the topics and no group that has read them. */
public final class Reset {

  public static void main(String[] args) throws Exception {
    if (args.length != 0) {
      System.err.println("usage: ./course run groups reset");
      System.exit(2);
    }
    Map<String, Object> kafka = KafkaConnection.settings("groups reset");
    try (Admin admin = Admin.create(kafka)) {
      await(admin.deleteConsumerGroups(List.of(Topology.WORKERS)).all());
      await(admin.deleteShareGroups(List.of(Topology.SHARE_WORKERS)).all());
      await(admin.deleteTopics(List.of(Topology.TASKS)).all());
      await(admin.deleteTopics(List.of(Topology.RESULTS)).all());
      Topology.declare(kafka);
      // unlike a member of a consumer group, one of a share group cannot say where it begins
      AlterConfigOp first =
          new AlterConfigOp(
              new ConfigEntry("share.auto.offset.reset", "earliest"), AlterConfigOp.OpType.SET);
      ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, Topology.SHARE_WORKERS);
      admin.incrementalAlterConfigs(Map.of(group, List.of(first))).all().get();
    }
    System.out.println(" [x] The topics are empty, and nobody has read them");
  }

  private static void await(KafkaFuture<?> deleted) throws Exception {
    try {
      deleted.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupNotEmptyException) {
        System.err.println(
            "A worker is still a member of its group. End it; a killed one counts for 6 more"
                + " seconds, a killed share worker for 45");
        System.exit(1);
      }
      boolean gone =
          e.getCause() instanceof GroupIdNotFoundException
              || e.getCause() instanceof UnknownTopicOrPartitionException;
      if (!gone) {
        throw e;
      }
    }
  }
}
