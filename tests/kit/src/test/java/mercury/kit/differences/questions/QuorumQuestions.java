package mercury.kit.differences.questions;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import java.util.HashMap;
import java.util.Map;

/** Quorum queues, on one node. */
final class QuorumQuestions {

  private QuorumQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("quorum");
    deliver(list);
    limit(list);
    return list;
  }

  private static void deliver(QuestionList list) {
    list.ask(
        "a message comes and goes",
        it -> {
          String queue = it.quorum("a", Map.of());
          it.put(queue, "1", "2");
          it.gets(queue);
          it.gets(queue);
          it.gets(queue);
        });
    list.ask(
        "a consumer with prefetch",
        it -> {
          String queue = it.quorum("a", Map.of());
          Channel on = it.sibling();
          on.basicQos(2);
          Inbox inbox = Inbox.of(on, queue);
          it.put(queue, "1", "2", "3");
          it.say(inbox.await(2).lines());
          on.basicAck(inbox.tag(0), false);
          it.say(inbox.await(3).lines());
        });
    list.ask(
        "global prefetch",
        it -> {
          String queue = it.quorum("a", Map.of());
          it.channel().basicQos(1, true);
          it.tries("", on -> on.basicConsume(queue, (t, m) -> {}, t -> {}));
        });
    list.ask(
        "an exclusive consumer",
        it -> {
          String queue = it.quorum("a", Map.of());
          it.tries(
              "",
              on -> on.basicConsume(queue, true, "t", false, true, null, new DefaultConsumer(on)));
        });
    list.ask(
        "a requeued message counts its deliveries",
        it -> {
          String queue = it.quorum("a", Map.of());
          it.put(queue, "1");
          for (int i = 1; i < 4; i++) {
            it.awaitReady(queue, 1);
            it.holds(queue);
            long tag = i;
            it.does("requeue", on -> on.basicNack(tag, false, true));
          }
          it.awaitReady(queue, 1);
          it.gets(queue);
        });
    list.ask(
        "requeued messages and their order",
        it -> {
          String queue = it.quorum("a", Map.of());
          it.put(queue, "1", "2", "3");
          it.holds(queue);
          it.does("requeue", on -> on.basicNack(1, false, true));
          it.awaitReady(queue, 3);
          it.gets(queue);
          it.gets(queue);
          it.gets(queue);
        });
    list.ask(
        "what a closed channel held",
        it -> {
          String queue = it.quorum("a", Map.of());
          it.put(queue, "1", "2");
          Channel on = it.sibling();
          on.basicGet(queue, false);
          on.close();
          it.awaitReady(queue, 2);
          it.gets(queue);
          it.gets(queue);
        });
    list.ask(
        "a message's priority",
        it -> {
          String queue = it.quorum("a", Map.of());
          for (int priority : new int[] {1, 9, 4, 5, 0}) {
            it.publish(
                "",
                queue,
                new BasicProperties.Builder().priority(priority).build(),
                "p" + priority);
          }
          for (int i = 0; i < 5; i++) {
            it.gets(queue);
          }
        });
    list.ask(
        "a TTL",
        it -> {
          String queue = it.quorum("a", Map.of("x-message-ttl", 20));
          it.put(queue, "1");
          it.awaitReady(queue, 0);
          it.gets(queue);
        });
    list.ask(
        "a length",
        it -> {
          String queue = it.quorum("a", Map.of("x-max-length", 2));
          it.put(queue, "1", "2", "3");
          it.awaitReady(queue, 2);
          it.gets(queue);
          it.gets(queue);
        });
    list.ask(
        "a deleted queue",
        it -> {
          String queue = it.quorum("a", Map.of());
          Channel on = it.sibling();
          Inbox inbox = Inbox.of(on, queue);
          it.channel().queueDelete(queue);
          inbox.await(1);
          on.close();
          it.say(inbox.lines());
        });
  }

  private static void limit(QuestionList list) {
    list.ask(
        "a message beyond its delivery limit is dropped",
        it -> {
          String queue = it.quorum("a", Map.of("x-delivery-limit", 1));
          it.put(queue, "poison");
          for (int i = 1; i < 3; i++) {
            it.awaitReady(queue, 1);
            it.holds(queue);
            long tag = i;
            it.does("requeue", on -> on.basicNack(tag, false, true));
          }
          it.awaitReady(queue, 0);
          it.gets(queue);
        });
    list.ask(
        "a message beyond its delivery limit is dead-lettered",
        it -> {
          Map<String, Object> arguments = new HashMap<>();
          String dead = it.queue("dead");
          arguments.put("x-delivery-limit", 2);
          arguments.put("x-dead-letter-exchange", "");
          arguments.put("x-dead-letter-routing-key", dead);
          String queue = it.quorum("a", arguments);
          it.put(queue, "poison");
          for (int i = 1; i < 4; i++) {
            it.awaitReady(queue, 1);
            it.holds(queue);
            long tag = i;
            it.does("requeue", on -> on.basicNack(tag, false, true));
          }
          it.awaitReady(dead, 1);
          it.gets(dead);
        });
    list.ask(
        "a rejected message is dead-lettered",
        it -> {
          String dead = it.queue("dead");
          String queue =
              it.quorum(
                  "a", Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", dead));
          it.put(queue, "bad");
          it.holds(queue);
          it.does("reject", on -> on.basicReject(1, false));
          it.awaitReady(dead, 1);
          it.gets(dead);
        });
    list.ask(
        "the default delivery limit",
        it -> {
          String queue = it.quorum("a", Map.of());
          it.put(queue, "poison");
          int times = 0;
          for (; times < 30; times++) {
            var got = it.channel().basicGet(queue, false);
            if (got == null) {
              break;
            }
            it.channel().basicNack(got.getEnvelope().getDeliveryTag(), false, true);
            it.settle(it.channel());
            it.channel().queueDeclarePassive(queue);
          }
          it.say(times + " deliveries");
        });
  }
}
