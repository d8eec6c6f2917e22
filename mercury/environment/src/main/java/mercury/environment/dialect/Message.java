package mercury.environment.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A message as it was published: its header and body as they came, and its properties, read only
 * when something depends on them. Immutable.
 */
final class Message {

  private static final int CLASS_ID_BYTES = 2;
  private static final int FLAGS_OFFSET = 12;
  private static final int HEADERS = 1 << 13;
  private static final int DELIVERY_MODE = 1 << 12;
  private static final int PRIORITY = 1 << 11;
  private static final int REPLY_TO = 1 << 9;
  private static final int EXPIRATION = 1 << 8;
  private static final int USER_ID = 1 << 4;
  private static final int MEANINGFUL =
      HEADERS | DELIVERY_MODE | PRIORITY | REPLY_TO | EXPIRATION | USER_ID;
  private static final int PERSISTENT = 2;
  private static final BasicProperties NONE = new BasicProperties();

  private final String exchange;
  private final String routingKey;
  private final byte[] header;
  private final byte[] body;
  private final BasicProperties properties;
  private final boolean isRoutedByCopies;

  /** Takes the payload of the content header frame as it came from the wire. */
  Message(String exchange, String routingKey, byte[] header, byte[] body) {
    this(exchange, routingKey, header, body, meaningful(header), true);
  }

  private Message(
      String exchange,
      String routingKey,
      byte[] header,
      byte[] body,
      BasicProperties properties,
      boolean isRoutedByCopies) {
    this.exchange = exchange;
    this.routingKey = routingKey;
    this.header = header;
    this.body = body;
    this.properties = properties;
    this.isRoutedByCopies = isRoutedByCopies;
  }

  String exchange() {
    return exchange;
  }

  String routingKey() {
    return routingKey;
  }

  byte[] header() {
    return header;
  }

  byte[] body() {
    return body;
  }

  /** Returns the properties, empty where none of them means anything to the broker. */
  BasicProperties properties() {
    return properties;
  }

  Map<String, Object> headers() {
    return properties.getHeaders() == null ? Map.of() : properties.getHeaders();
  }

  int priority() {
    return properties.getPriority() == null ? 0 : properties.getPriority();
  }

  boolean isPersistent() {
    return properties.getDeliveryMode() != null && properties.getDeliveryMode() == PERSISTENT;
  }

  /** Returns all keys that it is routed by: its own and those of its {@code CC} header. */
  List<String> routingKeys() {
    return headers().isEmpty() || !isRoutedByCopies
        ? List.of(routingKey)
        : SenderSelectedDistribution.keys(this);
  }

  /** Returns it with other properties. */
  Message with(BasicProperties changed) {
    return new Message(exchange, routingKey, encoded(changed), body, changed, isRoutedByCopies);
  }

  /** Returns it as a queue publishes it that it died in, by one key where that is given. */
  Message dead(String newExchange, String newKey, BasicProperties changed) {
    String key = newKey == null ? routingKey : newKey;
    return new Message(
        newExchange, key, encoded(changed), body, changed, isRoutedByCopies && newKey == null);
  }

  private byte[] encoded(BasicProperties changed) {
    try {
      return changed.toFrame(0, body.length).getPayload();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads all of its properties. */
  BasicProperties allProperties() {
    return decoded(header);
  }

  byte[] exchangeBytes() {
    return exchange.getBytes(UTF_8);
  }

  byte[] routingKeyBytes() {
    return routingKey.getBytes(UTF_8);
  }

  private static BasicProperties meaningful(byte[] header) {
    int flags = ((header[FLAGS_OFFSET] & 0xFF) << 8) | (header[FLAGS_OFFSET + 1] & 0xFF);
    return (flags & MEANINGFUL) == 0 ? NONE : decoded(header);
  }

  private static BasicProperties decoded(byte[] header) {
    try {
      return new BasicProperties(
          new DataInputStream(
              new ByteArrayInputStream(header, CLASS_ID_BYTES, header.length - CLASS_ID_BYTES)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
