package mercury.kit.differences.questions;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reasons of death, and the ways that the dead go. */
final class DeadLetterQuestions {

  private DeadLetterQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("dead letter");
    reasons(list);
    keys(list);
    return list;
  }

  static Map<String, Object> dying(Interview it, String dead, Object... more) {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("x-dead-letter-exchange", "");
    arguments.put("x-dead-letter-routing-key", dead);
    for (int i = 0; i < more.length; i += 2) {
      arguments.put(more[i].toString(), more[i + 1]);
    }
    return arguments;
  }

  private static void reasons(QuestionList list) {
    for (boolean nack : new boolean[] {false, true}) {
      list.ask(
          nack ? "nacked" : "rejected",
          it -> {
            String dead = it.queue("dead");
            String queue = it.queue("a", dying(it, dead));
            it.publish(
                "",
                queue,
                new BasicProperties.Builder().headers(Map.of("h", 1)).messageId("m").build(),
                "bad");
            it.holds(queue);
            it.does(
                "refuse",
                on -> {
                  if (nack) {
                    on.basicNack(1, false, false);
                  } else {
                    on.basicReject(1, false);
                  }
                });
            it.awaitReady(dead, 1);
            it.gets(dead);
          });
    }
    list.ask(
        "expired by the queue",
        it -> {
          String dead = it.queue("dead");
          String queue = it.queue("a", dying(it, dead, "x-message-ttl", 10));
          it.put(queue, "old");
          it.awaitReady(dead, 1);
          it.gets(dead);
        });
    list.ask(
        "expired by itself",
        it -> {
          String dead = it.queue("dead");
          String queue = it.queue("a", dying(it, dead));
          it.publish("", queue, new BasicProperties.Builder().expiration("10").build(), "old");
          it.awaitReady(dead, 1);
          it.gets(dead);
        });
    list.ask(
        "too many",
        it -> {
          String dead = it.queue("dead");
          String queue = it.queue("a", dying(it, dead, "x-max-length", 1));
          it.put(queue, "1", "2");
          it.awaitReady(dead, 1);
          it.gets(dead);
          it.gets(queue);
        });
    list.ask(
        "purged and deleted ones do not go there",
        it -> {
          String dead = it.queue("dead");
          String queue = it.queue("a", dying(it, dead));
          it.put(queue, "1");
          it.channel().queuePurge(queue);
          it.put(queue, "2");
          it.channel().queueDelete(queue);
          it.counts(dead);
        });
    list.ask(
        "one that is requeued does not go there",
        it -> {
          String dead = it.queue("dead");
          String queue = it.queue("a", dying(it, dead));
          it.put(queue, "1");
          it.holds(queue);
          it.does("requeue", on -> on.basicReject(1, true));
          it.counts(dead);
          it.gets(queue);
        });
  }

  private static void keys(QuestionList list) {
    list.ask(
        "with its own key where none is given",
        it -> {
          String exchange = it.exchange("x", "topic");
          String dead = it.queue("dead");
          it.channel().queueBind(dead, exchange, "#");
          String queue = it.queue("a", Map.of("x-dead-letter-exchange", exchange));
          it.channel().queueBind(queue, "amq.topic", it.name("k"));
          it.publish("amq.topic", it.name("k"), null, "bad");
          it.holds(queue);
          it.does("reject", on -> on.basicReject(1, false));
          it.awaitReady(dead, 1);
          it.gets(dead);
        });
    list.ask(
        "CC keys stay where no key is given",
        it -> {
          String exchange = it.exchange("x", "topic");
          String dead = it.queue("dead");
          it.channel().queueBind(dead, exchange, "other");
          String queue = it.queue("a", Map.of("x-dead-letter-exchange", exchange));
          it.publish(
              "",
              queue,
              new BasicProperties.Builder().headers(Map.of("CC", List.of("other"))).build(),
              "bad");
          it.holds(queue);
          it.does("reject", on -> on.basicReject(1, false));
          it.awaitReady(dead, 1);
          it.gets(dead);
        });
    list.ask(
        "CC keys go where a key is given",
        it -> {
          String dead = it.queue("dead");
          String queue = it.queue("a", dying(it, dead));
          it.publish(
              "",
              queue,
              new BasicProperties.Builder().headers(Map.of("CC", List.of("other"))).build(),
              "bad");
          it.holds(queue);
          it.does("reject", on -> on.basicReject(1, false));
          it.awaitReady(dead, 1);
          it.gets(dead);
        });
    list.ask(
        "an exchange that is not there drops them",
        it -> {
          String queue = it.queue("a", Map.of("x-dead-letter-exchange", "absent"));
          it.put(queue, "bad");
          it.holds(queue);
          it.does("reject", on -> on.basicReject(1, false));
          it.counts(queue);
        });
  }
}
