package mercury.kit.differences.questions;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.Map;

/** Times to live, of messages and of queues. */
final class LifetimeQuestions {

  private static final int SHORT_MS = 100;
  private static final int LATE_MS = 100;

  private LifetimeQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("lifetime");
    timeToLive(list);
    expires(list);
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
    list.ask(
        "a message with an expiration",
        it -> {
          String queue = it.queue("a");
          long start = System.nanoTime();
          it.publish("", queue, living(SHORT_MS), "m");
          outlives(it, queue, start, SHORT_MS);
        });
    list.ask(
        "a queue with a TTL",
        it -> {
          String queue = it.queue("a", Map.of("x-message-ttl", SHORT_MS));
          long start = System.nanoTime();
          it.put(queue, "m");
          outlives(it, queue, start, SHORT_MS);
        });
    list.ask(
        "the queue's TTL is the shorter",
        it -> {
          String queue = it.queue("a", Map.of("x-message-ttl", SHORT_MS));
          long start = System.nanoTime();
          it.publish("", queue, living(60_000), "m");
          outlives(it, queue, start, SHORT_MS);
        });
    list.ask(
        "the message's TTL is the shorter",
        it -> {
          String queue = it.queue("a", Map.of("x-message-ttl", 60_000));
          long start = System.nanoTime();
          it.publish("", queue, living(SHORT_MS), "m");
          outlives(it, queue, start, SHORT_MS);
        });
    list.ask(
        "expiration 0 without a consumer",
        it -> {
          String queue = it.queue("a");
          it.publish("", queue, living(0), "m");
          it.counts(queue);
        });
    list.ask(
        "expiration 0 with a consumer",
        it -> {
          String queue = it.queue("a");
          Inbox inbox = Inbox.of(it.sibling(), queue);
          it.publish("", queue, living(0), "m");
          it.say(inbox.await(1).lines());
        });
    list.ask(
        "TTL 0 with and without a consumer",
        it -> {
          String queue = it.queue("a", Map.of("x-message-ttl", 0));
          it.put(queue, "lost");
          it.counts(queue);
          Inbox inbox = Inbox.of(it.sibling(), queue);
          it.put(queue, "got");
          it.say(inbox.await(1).lines());
        });
    list.ask(
        "a message behind one that lives longer stays",
        it -> {
          String queue = it.queue("a");
          it.publish("", queue, living(60_000), "long");
          it.publish("", queue, living(1), "short");
          it.passes(20);
          it.counts(queue);
          it.gets(queue);
          it.gets(queue);
        });
    list.ask(
        "an unacknowledged message does not expire",
        it -> {
          String queue = it.queue("a");
          it.publish("", queue, living(30), "m");
          it.holds(queue);
          it.passes(60);
          it.does("ack", on -> on.basicAck(1, false));
        });
    list.ask(
        "a requeued message expires",
        it -> {
          String queue = it.queue("a");
          it.publish("", queue, living(30), "m");
          it.holds(queue);
          it.passes(60);
          it.does("requeue", on -> on.basicReject(1, true));
          it.awaitReady(queue, 0);
          it.gets(queue);
        });
  }

  private static void expires(QuestionList list) {
    list.ask(
        "an unused queue expires",
        it -> {
          String queue = it.durable("a", Map.of("x-expires", 150));
          it.say(exists(it, queue) ? "there" : "gone");
          Channel on = it.sibling();
          it.passes(250);
          try {
            on.exchangeDeclarePassive("amq.direct");
            it.tries("after", any -> any.queueDeclarePassive(queue));
          } finally {
            on.close();
          }
        });
    list.ask(
        "a consumed queue does not expire",
        it -> {
          String queue = it.durable("a", Map.of("x-expires", 50));
          Channel on = it.sibling();
          Inbox inbox = Inbox.of(on, queue);
          it.passes(120);
          it.say(exists(it, queue) ? "there" : "gone");
          on.basicCancel(inbox.getConsumerTag());
          it.passes(180);
          it.say(exists(it, queue) ? "there" : "gone");
        });
  }

  private static boolean exists(Interview it, String queue) throws Exception {
    Channel on = it.sibling();
    try {
      on.queueDeclarePassive(queue);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
