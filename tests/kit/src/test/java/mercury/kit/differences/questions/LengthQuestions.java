package mercury.kit.differences.questions;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import java.util.List;
import java.util.Map;

/** Limits of length, and priorities. */
final class LengthQuestions {

  private LengthQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("lifetime");
    length(list);
    priorities(list);
    return list;
  }

  private static void length(QuestionList list) {
    list.ask(
        "the oldest is dropped",
        it -> {
          String queue = it.queue("a", Map.of("x-max-length", 2));
          it.put(queue, "1", "2", "3");
          it.gets(queue);
          it.gets(queue);
          it.gets(queue);
        });
    list.ask(
        "length 0",
        it -> {
          String queue = it.queue("a", Map.of("x-max-length", 0));
          it.put(queue, "1");
          it.counts(queue);
        });
    list.ask(
        "length 0 with a consumer",
        it -> {
          String queue = it.queue("a", Map.of("x-max-length", 0));
          Inbox inbox = Inbox.of(it.sibling(), queue);
          it.put(queue, "1");
          it.say(inbox.await(1).lines());
        });
    list.ask(
        "the oldest bytes are dropped",
        it -> {
          String queue = it.queue("a", Map.of("x-max-length-bytes", 10));
          it.put(queue, "12345", "67890", "x");
          it.gets(queue);
          it.gets(queue);
          it.gets(queue);
        });
    list.ask(
        "one that is too big alone",
        it -> {
          String queue = it.queue("a", Map.of("x-max-length-bytes", 3));
          it.put(queue, "12345");
          it.counts(queue);
        });
    list.ask(
        "unacknowledged ones do not count",
        it -> {
          String queue = it.queue("a", Map.of("x-max-length", 1));
          it.put(queue, "1");
          it.holds(queue);
          it.put(queue, "2");
          it.counts(queue);
          it.does("requeue", on -> on.basicNack(1, false, true));
          it.counts(queue);
          it.gets(queue);
          it.gets(queue);
        });
    for (String overflow : List.of("reject-publish", "reject-publish-dlx")) {
      list.ask(
          overflow + " refuses the newest",
          it -> {
            String dead = it.queue("dead");
            String queue =
                it.queue(
                    "a",
                    Map.of(
                        "x-max-length",
                        1,
                        "x-overflow",
                        overflow,
                        "x-dead-letter-exchange",
                        "",
                        "x-dead-letter-routing-key",
                        dead));
            Channel on = it.sibling();
            on.addConfirmListener(
                (tag, all) -> it.say("ack " + tag), (tag, all) -> it.say("nack " + tag));
            on.confirmSelect();
            for (int i = 1; i < 4; i++) {
              on.basicPublish("", queue, null, new byte[i]);
              on.waitForConfirms(Interview.DEADLINE_MS);
            }
            it.counts(queue);
            it.gets(dead);
          });
    }
    list.ask(
        "a refusal without confirms is silent",
        it -> {
          String queue = it.queue("a", Map.of("x-max-length", 1, "x-overflow", "reject-publish"));
          it.does("1", on -> on.basicPublish("", queue, null, new byte[1]));
          it.does("2", on -> on.basicPublish("", queue, true, null, new byte[1]));
          it.counts(queue);
        });
    list.ask(
        "one of two queues refuses",
        it -> {
          String exchange = it.exchange("x", "fanout");
          String one = it.queue("a", Map.of("x-max-length", 0, "x-overflow", "reject-publish"));
          String two = it.queue("b");
          it.channel().queueBind(one, exchange, "");
          it.channel().queueBind(two, exchange, "");
          Channel on = it.sibling();
          on.confirmSelect();
          on.basicPublish(exchange, "", null, new byte[1]);
          it.say(on.waitForConfirms(Interview.DEADLINE_MS));
          it.counts(two);
        });
  }

  private static void priorities(QuestionList list) {
    list.ask(
        "higher priorities first",
        it -> {
          String queue = it.queue("a", Map.of("x-max-priority", 5));
          for (int priority : new int[] {1, 5, 0, 3, 5}) {
            it.publish(
                "",
                queue,
                new BasicProperties.Builder().priority(priority).build(),
                "p" + priority);
          }
          it.publish("", queue, null, "none");
          for (int i = 0; i < 6; i++) {
            it.gets(queue);
          }
        });
    list.ask(
        "priorities above the highest are the highest",
        it -> {
          String queue = it.queue("a", Map.of("x-max-priority", 5));
          for (int priority : new int[] {5, 200, 9, 4}) {
            it.publish(
                "",
                queue,
                new BasicProperties.Builder().priority(priority).build(),
                "p" + priority);
          }
          for (int i = 0; i < 4; i++) {
            it.gets(queue);
          }
        });
    list.ask(
        "priorities without x-max-priority do nothing",
        it -> {
          String queue = it.queue("a");
          for (int priority : new int[] {1, 9}) {
            it.publish(
                "",
                queue,
                new BasicProperties.Builder().priority(priority).build(),
                "p" + priority);
          }
          it.gets(queue);
          it.gets(queue);
        });
    list.ask(
        "a requeued one keeps its priority",
        it -> {
          String queue = it.queue("a", Map.of("x-max-priority", 5));
          it.publish("", queue, new BasicProperties.Builder().priority(1).build(), "low");
          it.holds(queue);
          it.publish("", queue, new BasicProperties.Builder().priority(3).build(), "high");
          it.does("requeue", on -> on.basicReject(1, true));
          it.gets(queue);
          it.gets(queue);
        });
    list.ask(
        "a full priority queue drops",
        it -> {
          String queue = it.queue("a", Map.of("x-max-priority", 5, "x-max-length", 2));
          for (int priority : new int[] {5, 1, 3}) {
            it.publish(
                "",
                queue,
                new BasicProperties.Builder().priority(priority).build(),
                "p" + priority);
          }
          it.gets(queue);
          it.gets(queue);
          it.gets(queue);
        });
  }
}
