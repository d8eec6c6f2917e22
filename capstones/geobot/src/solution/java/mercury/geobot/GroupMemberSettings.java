package mercury.geobot;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

/** The settings with which a service is a member of a group. */
final class GroupMemberSettings {

  private static final int MOST_HEARTBEAT_MS = 2_000;
  private static final int CALL_MS = 5_000;

  private GroupMemberSettings() {}

  static Map<String, Object> of(KafkaConfig kafka, String group, int sessionMs, int maxPollMs) {
    Map<String, Object> settings = new HashMap<>(kafka.connection());
    settings.put("group.id", group);
    settings.put("enable.auto.commit", false); // the service knows what is done
    settings.put("auto.offset.reset", "earliest");
    settings.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
    settings.put("session.timeout.ms", sessionMs);
    settings.put("heartbeat.interval.ms", Math.min(MOST_HEARTBEAT_MS, sessionMs / 3));
    settings.put("max.poll.interval.ms", maxPollMs);
    settings.put("default.api.timeout.ms", CALL_MS);
    settings.put("request.timeout.ms", CALL_MS);
    return settings;
  }
}
