package mercury.kit.differences.questions;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import java.util.List;
import java.util.Map;

/** How long messages and queues live, and how many messages fit. */
final class LifetimeQuestions {

  private static final int SHORT_MS = 100;
  private static final int LATE_MS = 100;

  private LifetimeQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("lifetime");
    timeToLive(list);
    expires(list);
    length(list);
    priorities(list);
    return list;
  }

  private static BasicProperties living(int ms) {
    return new BasicProperties.Builder().expiration(Integer.toString(ms)).build();
  }

  /** Says whether the queue is full before the time and empty at most 100 ms after it. */
  private static void outlives(Interview it, String queue, long start, int ms) throws Exception {
    boolean there = it.channel().queueDeclarePassive(queue).getMessageCount() == 1;
    long asked = System.nanoTime();
    it.say(there || asked - start > ms * 1_000_000L ? "there before" : "gone before");
    while (it.channel().queueDeclarePassive(queue).getMessageCount() > 0) {
      if (System.nanoTime() - start > (ms + LATE_MS) * 1_000_000L) {
        it.say("still there after");
        return;
      }
    }
    it.say("gone after");
    it.gets(queue);
  }

  private static void timeToLive(QuestionList list) {
    list.ask("a message with an expiration", it -> {
      String queue = it.queue("a");
      long start = System.nanoTime();
      it.publish("", queue, living(SHORT_MS), "m");
      outlives(it, queue, start, SHORT_MS);
    });
    list.ask("a queue with a TTL", it -> {
      String queue = it.queue("a", Map.of("x-message-ttl", SHORT_MS));
      long start = System.nanoTime();
      it.put(queue, "m");
      outlives(it, queue, start, SHORT_MS);
    });
    list.ask("the queue's TTL is the shorter", it -> {
      String queue = it.queue("a", Map.of("x-message-ttl", SHORT_MS));
      long start = System.nanoTime();
      it.publish("", queue, living(60_000), "m");
      outlives(it, queue, start, SHORT_MS);
    });
    list.ask("the message's TTL is the shorter", it -> {
      String queue = it.queue("a", Map.of("x-message-ttl", 60_000));
      long start = System.nanoTime();
      it.publish("", queue, living(SHORT_MS), "m");
      outlives(it, queue, start, SHORT_MS);
    });
    list.ask("expiration 0 without a consumer", it -> {
      String queue = it.queue("a");
      it.publish("", queue, living(0), "m");
      it.counts(queue);
    });
    list.ask("expiration 0 with a consumer", it -> {
      String queue = it.queue("a");
      Inbox inbox = Inbox.of(it.sibling(), queue);
      it.publish("", queue, living(0), "m");
      it.say(inbox.await(1).lines());
    });
    list.ask("TTL 0 with and without a consumer", it -> {
      String queue = it.queue("a", Map.of("x-message-ttl", 0));
      it.put(queue, "lost");
      it.counts(queue);
      Inbox inbox = Inbox.of(it.sibling(), queue);
      it.put(queue, "got");
      it.say(inbox.await(1).lines());
    });
    list.ask("a message behind one that lives longer stays", it -> {
      String queue = it.queue("a");
      it.publish("", queue, living(60_000), "long");
      it.publish("", queue, living(1), "short");
      Thread.sleep(20);
      it.counts(queue);
      it.gets(queue);
      it.gets(queue);
    });
    list.ask("an unacknowledged message does not expire", it -> {
      String queue = it.queue("a");
      it.publish("", queue, living(30), "m");
      it.holds(queue);
      Thread.sleep(60);
      it.does("ack", on -> on.basicAck(1, false));
    });
    list.ask("a requeued message expires", it -> {
      String queue = it.queue("a");
      it.publish("", queue, living(30), "m");
      it.holds(queue);
      Thread.sleep(60);
      it.does("requeue", on -> on.basicReject(1, true));
      it.awaitReady(queue, 0);
      it.gets(queue);
    });
  }

  private static void expires(QuestionList list) {
    list.ask("an unused queue expires", it -> {
      long start = System.nanoTime();
      String queue = it.durable("a", Map.of("x-expires", 150));
      it.say(exists(it, queue) ? "there" : "gone");
      Channel on = it.sibling();
      while (System.nanoTime() - start < 260_000_000L) {
        Thread.sleep(5);
      }
      try {
        on.exchangeDeclarePassive("amq.direct");
        it.tries("after", any -> any.queueDeclarePassive(queue));
      } finally {
        on.close();
      }
    });
    list.ask("a consumed queue does not expire", it -> {
      String queue = it.durable("a", Map.of("x-expires", 50));
      Channel on = it.sibling();
      Inbox inbox = Inbox.of(on, queue);
      Thread.sleep(120);
      it.say(exists(it, queue) ? "there" : "gone");
      on.basicCancel(inbox.getConsumerTag());
      Thread.sleep(180);
      it.say(exists(it, queue) ? "there" : "gone");
    });
  }

  private static boolean exists(Interview it, String queue) throws Exception {
    Channel on = it.sibling();
    try {
      on.queueDeclarePassive(queue);
      return true;
    } catch (java.io.IOException e) {
      return false;
    }
  }

  private static void length(QuestionList list) {
    list.ask("the oldest is dropped", it -> {
      String queue = it.queue("a", Map.of("x-max-length", 2));
      it.put(queue, "1", "2", "3");
      it.gets(queue);
      it.gets(queue);
      it.gets(queue);
    });
    list.ask("length 0", it -> {
      String queue = it.queue("a", Map.of("x-max-length", 0));
      it.put(queue, "1");
      it.counts(queue);
    });
    list.ask("length 0 with a consumer", it -> {
      String queue = it.queue("a", Map.of("x-max-length", 0));
      Inbox inbox = Inbox.of(it.sibling(), queue);
      it.put(queue, "1");
      it.say(inbox.await(1).lines());
    });
    list.ask("the oldest bytes are dropped", it -> {
      String queue = it.queue("a", Map.of("x-max-length-bytes", 10));
      it.put(queue, "12345", "67890", "x");
      it.gets(queue);
      it.gets(queue);
      it.gets(queue);
    });
    list.ask("one that is too big alone", it -> {
      String queue = it.queue("a", Map.of("x-max-length-bytes", 3));
      it.put(queue, "12345");
      it.counts(queue);
    });
    list.ask("unacknowledged ones do not count", it -> {
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
      list.ask(overflow + " refuses the newest", it -> {
        String dead = it.queue("dead");
        String queue = it.queue("a", Map.of("x-max-length", 1, "x-overflow", overflow, "x-dead-letter-exchange", "", "x-dead-letter-routing-key", dead));
        Channel on = it.sibling();
        on.addConfirmListener((tag, all) -> it.say("ack " + tag), (tag, all) -> it.say("nack " + tag));
        on.confirmSelect();
        for (int i = 1; i < 4; i++) {
          on.basicPublish("", queue, null, new byte[i]);
          on.waitForConfirms(Interview.DEADLINE_MS);
        }
        it.counts(queue);
        it.gets(dead);
      });
    }
    list.ask("a refusal without confirms is silent", it -> {
      String queue = it.queue("a", Map.of("x-max-length", 1, "x-overflow", "reject-publish"));
      it.does("1", on -> on.basicPublish("", queue, null, new byte[1]));
      it.does("2", on -> on.basicPublish("", queue, true, null, new byte[1]));
      it.counts(queue);
    });
    list.ask("one of two queues refuses", it -> {
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
    list.ask("higher priorities first", it -> {
      String queue = it.queue("a", Map.of("x-max-priority", 5));
      for (int priority : new int[] {1, 5, 0, 3, 5}) {
        it.publish("", queue, new BasicProperties.Builder().priority(priority).build(), "p" + priority);
      }
      it.publish("", queue, null, "none");
      for (int i = 0; i < 6; i++) {
        it.gets(queue);
      }
    });
    list.ask("priorities above the highest are the highest", it -> {
      String queue = it.queue("a", Map.of("x-max-priority", 5));
      for (int priority : new int[] {5, 200, 9, 4}) {
        it.publish("", queue, new BasicProperties.Builder().priority(priority).build(), "p" + priority);
      }
      for (int i = 0; i < 4; i++) {
        it.gets(queue);
      }
    });
    list.ask("priorities without x-max-priority do nothing", it -> {
      String queue = it.queue("a");
      for (int priority : new int[] {1, 9}) {
        it.publish("", queue, new BasicProperties.Builder().priority(priority).build(), "p" + priority);
      }
      it.gets(queue);
      it.gets(queue);
    });
    list.ask("a requeued one keeps its priority", it -> {
      String queue = it.queue("a", Map.of("x-max-priority", 5));
      it.publish("", queue, new BasicProperties.Builder().priority(1).build(), "low");
      it.holds(queue);
      it.publish("", queue, new BasicProperties.Builder().priority(3).build(), "high");
      it.does("requeue", on -> on.basicReject(1, true));
      it.gets(queue);
      it.gets(queue);
    });
    list.ask("a full priority queue drops", it -> {
      String queue = it.queue("a", Map.of("x-max-priority", 5, "x-max-length", 2));
      for (int priority : new int[] {5, 1, 3}) {
        it.publish("", queue, new BasicProperties.Builder().priority(priority).build(), "p" + priority);
      }
      it.gets(queue);
      it.gets(queue);
      it.gets(queue);
    });
  }
}
