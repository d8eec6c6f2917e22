package mercury.harness.check;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.Timeline;

/**
 * Deletes the queues and exchanges of a check from the broker, which may be one that a learner has
 * running: everything on the timeline whose name begins with the check's own.
 *
 * @param prefix with which all names of the check begin
 */
record LeftoverDeletion(String prefix) {

  private interface ChannelCall {
    void with(Channel channel) throws IOException;
  }

  /** Deletes them; what cannot be deleted stays. */
  void of(Timeline timeline, Connection connection) throws IOException {
    for (String queue : own(queues(timeline))) {
      tryIt(connection, channel -> channel.queueDelete(queue));
    }
    for (String exchange : own(exchanges(timeline))) {
      tryIt(connection, channel -> channel.exchangeDelete(exchange));
    }
  }

  /** Returns whether there is anything to delete. */
  boolean isNeeded(Timeline timeline) {
    return !own(Stream.concat(queues(timeline), exchanges(timeline))).isEmpty();
  }

  private Set<String> own(Stream<String> names) {
    Set<String> own = new LinkedHashSet<>();
    names.filter(name -> name.startsWith(prefix)).forEach(own::add);
    return own;
  }

  private static Stream<String> queues(Timeline timeline) {
    return Stream.concat(
        timeline.details(EventDetail.Queue.class).stream().map(EventDetail.Queue::name),
        acted(timeline, "queueDeclare"));
  }

  private static Stream<String> exchanges(Timeline timeline) {
    return Stream.concat(
        timeline.details(EventDetail.Exchange.class).stream().map(EventDetail.Exchange::name),
        acted(timeline, "exchangeDeclare"));
  }

  private static Stream<String> acted(Timeline timeline, String action) {
    return timeline.details(EventDetail.CheckAction.class).stream()
        .filter(acted -> acted.action().equals(action))
        .map(EventDetail.CheckAction::name);
  }

  /** Makes the call on a channel of its own, because a refusal closes the channel. */
  private static void tryIt(Connection connection, ChannelCall call) throws IOException {
    Channel channel = connection.createChannel();
    try {
      call.with(channel);
      channel.abort();
    } catch (IOException refused) {
      // gone already, or somebody else's: not left by this check
      return;
    }
  }
}
