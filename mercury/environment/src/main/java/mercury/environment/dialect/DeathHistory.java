package mercury.environment.dialect;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The headers in which a dead message tells where, when and why it died. Stateless. */
final class DeathHistory {

  private static final String DEATHS = "x-death";
  private static final String QUEUE = "queue";
  private static final String REASON = "reason";
  private static final String COUNT = "count";
  private static final String EXCHANGE = "exchange";

  private DeathHistory() {}

  /** Returns the properties with that death added, and without the expiration. */
  static BasicProperties with(Message message, String queue, DeathReason reason) {
    BasicProperties before = message.allProperties();
    Map<String, Object> headers = new HashMap<>(message.headers());
    headers.put(DEATHS, deaths(message, before, queue, reason));
    if (!headers.containsKey("x-first-death-queue")) {
      tell(headers, "x-first-death-", message, queue, reason);
    }
    tell(headers, "x-last-death-", message, queue, reason);
    return before.builder().headers(headers).expiration(null).build();
  }

  /** Returns whether it has been in that queue before and nobody rejected it since. */
  static boolean isCycle(Message message, String queue) {
    List<Map<String, Object>> deaths = deaths(message);
    return deaths.stream().anyMatch(death -> is(death, QUEUE, queue))
        && deaths.stream().noneMatch(death -> is(death, REASON, DeathReason.REJECTED.toString()));
  }

  private static void tell(
      Map<String, Object> headers, String prefix, Message message, String queue, DeathReason why) {
    headers.put(prefix + EXCHANGE, message.exchange());
    headers.put(prefix + QUEUE, queue);
    headers.put(prefix + REASON, why.toString());
  }

  private static List<Map<String, Object>> deaths(
      Message message, BasicProperties before, String queue, DeathReason reason) {
    List<Map<String, Object>> deaths = new ArrayList<>(deaths(message));
    for (Map<String, Object> death : deaths) {
      if (is(death, QUEUE, queue) && is(death, REASON, reason.toString())) {
        deaths.remove(death);
        Map<String, Object> again = new HashMap<>(death);
        again.merge(COUNT, 1L, (count, one) -> ((Number) count).longValue() + 1);
        deaths.add(0, again);
        return deaths;
      }
    }
    deaths.add(0, death(message, before, queue, reason));
    return deaths;
  }

  private static Map<String, Object> death(
      Message message, BasicProperties before, String queue, DeathReason reason) {
    Map<String, Object> death = new HashMap<>();
    death.put(COUNT, 1L);
    death.put(REASON, reason.toString());
    death.put(QUEUE, queue);
    death.put("time", Date.from(Instant.now()));
    death.put(EXCHANGE, message.exchange());
    death.put("routing-keys", message.routingKeys());
    if (before.getExpiration() != null) {
      death.put("original-expiration", before.getExpiration());
    }
    return death;
  }

  /** Reads the deaths so far; a header that somebody made up counts for nothing. */
  private static List<Map<String, Object>> deaths(Message message) {
    List<Map<String, Object>> deaths = new ArrayList<>();
    if (message.headers().get(DEATHS) instanceof List<?> list) {
      for (Object one : list) {
        if (one instanceof Map<?, ?> table) {
          Map<String, Object> death = new HashMap<>();
          table.forEach((key, value) -> death.put(key.toString(), value));
          deaths.add(death);
        }
      }
    }
    return deaths;
  }

  private static boolean is(Map<String, Object> death, String field, String value) {
    return value.equals(String.valueOf(death.get(field)));
  }
}
