package mercury.environment.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.Objects;

/**
 * A message as somebody sees it who leaves it in its queue. Immutable.
 *
 * @param contentType empty where it says none
 * @param beginning the beginning of its body, as UTF-8
 * @param size of the whole body, in bytes
 * @param redelivered whether it was delivered before
 */
public record PeekedMessage(
    String exchange, String contentType, String beginning, int size, boolean redelivered) {

  static PeekedMessage of(QueueEntry entry, int maxBytes) {
    BasicProperties properties = entry.message().allProperties();
    byte[] body = entry.message().body();
    return new PeekedMessage(
        entry.message().exchange(),
        Objects.toString(properties.getContentType(), ""),
        new String(body, 0, Math.min(body.length, maxBytes), UTF_8),
        body.length,
        entry.isRedelivered());
  }
}
