package mercury.bot.bench;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import java.util.Map;
import mercury.harness.check.Bench;
import tools.jackson.databind.json.JsonMapper;

/** An event on the bus, put there by the check itself. */
final class Event {

  private Event() {}

  static void publish(Bench bench, String key, Map<String, ?> data) throws Exception {
    byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("msg", "update_obj", "data", data));
    BasicProperties properties =
        new BasicProperties.Builder().contentType("application/json").build();
    try (Channel channel = bench.channel()) {
      channel.exchangeDeclare(bench.name(), "direct", true);
      channel.confirmSelect();
      channel.basicPublish(bench.name(), key, properties, body);
      channel.waitForConfirmsOrDie(Allowance.now().toMillis());
    }
  }
}
