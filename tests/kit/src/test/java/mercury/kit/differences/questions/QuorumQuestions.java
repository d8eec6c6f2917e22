package mercury.kit.differences.questions;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Quorum queues, on one node. */
final class QuorumQuestions {

  private QuorumQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("quorum");
    declare(list);
    deliver(list);
    limit(list);
    return list;
  }

  private static void declare(QuestionList list) {
    list.ask("durable", it -> {
      it.quorum("a", Map.of());
      it.tries("again", on -> on.queueDeclare(it.name("a"), true, false, false, Map.of("x-queue-type", "quorum")));
    });
    list.ask("transient", it -> it.tries("", on -> on.queueDeclare(it.name("a"), false, false, false, Map.of("x-queue-type", "quorum"))));
    list.ask("exclusive", it -> it.tries("", on -> on.queueDeclare(it.name("a"), true, true, false, Map.of("x-queue-type", "quorum"))));
    list.ask("auto-delete", it -> it.tries("", on -> {
      var ok = on.queueDeclare(it.name("a"), true, false, true, Map.of("x-queue-type", "quorum"));
      on.queueDelete(it.name("a"));
      return ok.getMessageCount();
    }));
    list.ask("named by the broker", it -> it.tries("", on -> {
      String name = on.queueDeclare("", true, false, false, Map.of("x-queue-type", "quorum")).getQueue();
      on.queueDelete(name);
      return name;
    }));
    Map<String, Object> more = new java.util.LinkedHashMap<>();
    more.put("x-delivery-limit", 5);
    more.put("x-quorum-initial-group-size", 3);
    more.put("x-message-ttl", 60_000);
    more.put("x-expires", 60_000);
    more.put("x-max-length", 10);
    more.put("x-max-length-bytes", 1000);
    more.put("x-max-in-memory-length", 10);
    more.put("x-dead-letter-strategy", "at-most-once");
    more.put("x-single-active-consumer", true);
    more.put("x-max-priority", 5);
    more.put("x-queue-mode", "lazy");
    more.put("x-queue-leader-locator", "balanced");
    more.put("x-queue-version", 2);
    more.put("x-consumer-timeout", 60_000);
    more.forEach((argument, value) -> list.ask("with " + argument, it -> it.tries("", on -> {
      it.quorum("a", Map.of(argument, value));
      return "ok";
    })));
    for (String overflow : List.of("drop-head", "reject-publish", "reject-publish-dlx")) {
      list.ask("with overflow " + overflow, it -> it.tries("", on -> {
        it.quorum("a", Map.of("x-overflow", overflow));
        return "ok";
      }));
    }
    for (Object limit : new Object[] {0, -1, "five", 1.5}) {
      list.ask("with delivery limit " + limit, it -> it.tries("", on -> {
        it.quorum("a", Map.of("x-delivery-limit", limit));
        return "ok";
      }));
    }
    for (String type : List.of("stream", "Quorum", "mirrored", "")) {
      list.ask("type '" + type + "'", it -> it.tries("", on -> {
        on.queueDeclare(it.name("a"), true, false, false, Map.of("x-queue-type", type));
        on.queueDelete(it.name("a"));
        return "ok";
      }));
    }
  }

  private static void deliver(QuestionList list) {
    list.ask("a message comes and goes", it -> {
      String queue = it.quorum("a", Map.of());
      it.put(queue, "1", "2");
      it.gets(queue);
      it.gets(queue);
      it.gets(queue);
    });
    list.ask("a consumer with prefetch", it -> {
      String queue = it.quorum("a", Map.of());
      Channel on = it.sibling();
      on.basicQos(2);
      Inbox inbox = Inbox.of(on, queue);
      it.put(queue, "1", "2", "3");
      it.say(inbox.await(2).lines());
      on.basicAck(inbox.tag(0), false);
      it.say(inbox.await(3).lines());
    });
    list.ask("global prefetch", it -> {
      String queue = it.quorum("a", Map.of());
      it.channel().basicQos(1, true);
      it.tries("", on -> on.basicConsume(queue, (t, m) -> {}, t -> {}));
    });
    list.ask("an exclusive consumer", it -> {
      String queue = it.quorum("a", Map.of());
      it.tries("", on -> on.basicConsume(queue, true, "t", false, true, null, new com.rabbitmq.client.DefaultConsumer(on)));
    });
    list.ask("a requeued message counts its deliveries", it -> {
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
    list.ask("requeued messages and their order", it -> {
      String queue = it.quorum("a", Map.of());
      it.put(queue, "1", "2", "3");
      it.holds(queue);
      it.does("requeue", on -> on.basicNack(1, false, true));
      it.awaitReady(queue, 3);
      it.gets(queue);
      it.gets(queue);
      it.gets(queue);
    });
    list.ask("what a closed channel held", it -> {
      String queue = it.quorum("a", Map.of());
      it.put(queue, "1", "2");
      Channel on = it.sibling();
      on.basicGet(queue, false);
      on.close();
      it.awaitReady(queue, 2);
      it.gets(queue);
      it.gets(queue);
    });
    list.ask("a message's priority", it -> {
      String queue = it.quorum("a", Map.of());
      for (int priority : new int[] {1, 9, 4, 5, 0}) {
        it.publish("", queue, new BasicProperties.Builder().priority(priority).build(), "p" + priority);
      }
      for (int i = 0; i < 5; i++) {
        it.gets(queue);
      }
    });
    list.ask("a TTL", it -> {
      String queue = it.quorum("a", Map.of("x-message-ttl", 20));
      it.put(queue, "1");
      it.awaitReady(queue, 0);
      it.gets(queue);
    });
    list.ask("a length", it -> {
      String queue = it.quorum("a", Map.of("x-max-length", 2));
      it.put(queue, "1", "2", "3");
      it.awaitReady(queue, 2);
      it.gets(queue);
      it.gets(queue);
    });
    list.ask("a deleted queue", it -> {
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
    list.ask("a message beyond its delivery limit is dropped", it -> {
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
    list.ask("a message beyond its delivery limit is dead-lettered", it -> {
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
    list.ask("a rejected message is dead-lettered", it -> {
      String dead = it.queue("dead");
      String queue = it.quorum("a", Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", dead));
      it.put(queue, "bad");
      it.holds(queue);
      it.does("reject", on -> on.basicReject(1, false));
      it.awaitReady(dead, 1);
      it.gets(dead);
    });
    list.ask("the default delivery limit", it -> {
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
