package mercury.lessons.groups;

import java.util.Map;
import mercury.lessons.KafkaConnection;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

/** The settings with which the workers of this lesson are members of their group. */
final class GroupMember {

  private GroupMember() {}

  /** Returns them for the program of that name, and makes the topics, unless they are there. */
  static Map<String, Object> settings(String program) throws Exception {
    Map<String, Object> kafka = KafkaConnection.settings(program);
    Topology.declare(kafka);
    kafka.put("group.id", Topology.WORKERS);
    kafka.put("auto.offset.reset", "earliest"); // without a commit, begin with the first record
    kafka.put("enable.auto.commit", false); // the program says when
    kafka.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
    kafka.put("heartbeat.interval.ms", 1_000); // instead of 3 seconds
    kafka.put("session.timeout.ms", 6_000); // instead of 45 seconds, so that you need not wait
    return kafka;
  }
}
