package mercury.environment.dialect;

import com.rabbitmq.client.LongString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The headers {@code CC} and {@code BCC}: more routing keys for one message. Stateless. */
final class SenderSelectedDistribution {

  private static final String CC = "CC";
  private static final String BCC = "BCC";

  private SenderSelectedDistribution() {}

  /** Returns the keys of the message: its own, then those of the headers. */
  static List<String> keys(Message message) {
    Map<String, Object> headers = message.headers();
    if (!headers.containsKey(CC) && !headers.containsKey(BCC)) {
      return List.of(message.routingKey());
    }
    List<String> keys = new ArrayList<>(List.of(message.routingKey()));
    add(keys, CC, headers);
    add(keys, BCC, headers);
    return List.copyOf(keys);
  }

  /** Returns the message as it is delivered: nobody sees who got a blind copy. */
  static Message withoutBlindCopies(Message message) {
    if (!message.headers().containsKey(BCC)) {
      return message;
    }
    Map<String, Object> headers = new HashMap<>(message.headers());
    headers.remove(BCC);
    return message.with(message.allProperties().builder().headers(headers).build());
  }

  private static void add(List<String> keys, String header, Map<String, Object> headers) {
    Object value = headers.get(header);
    if (value == null && !headers.containsKey(header)) {
      return;
    }
    if (!(value instanceof List<?> list)) {
      throw ReplyCode.PRECONDITION_FAILED.error(
          "invalid message: {unacceptable_type_in_header,\"%s\",%s}",
          header, WireValue.type(value));
    }
    list.stream().filter(key -> key instanceof LongString).map(Object::toString).forEach(keys::add);
  }
}
