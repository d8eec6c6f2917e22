package mercury.kit.differences.questions;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import java.util.Map;

/** The headers of messages that died, and cycles of death. */
final class DeathHistoryQuestions {

  private DeathHistoryQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("dead letter");
    history(list);
    cycles(list);
    return list;
  }

  private static void history(QuestionList list) {
    list.ask(
        "dying twice in one queue counts",
        it -> {
          String retry = it.name("retry");
          String queue = it.queue("a", DeadLetterQuestions.dying(it, retry));
          it.queue("retry", DeadLetterQuestions.dying(it, queue, "x-message-ttl", 5));
          it.put(queue, "again");
          for (int i = 1; i < 4; i++) {
            it.awaitReady(queue, 1);
            it.holds(queue);
            long tag = i;
            it.does("reject", on -> on.basicReject(tag, false));
          }
          it.awaitReady(queue, 1);
          it.gets(queue);
        });
    list.ask(
        "a forged x-death",
        it -> {
          String dead = it.queue("dead");
          String queue = it.queue("a", DeadLetterQuestions.dying(it, dead));
          it.publish(
              "",
              queue,
              new BasicProperties.Builder().headers(Map.of("x-death", "mine")).build(),
              "bad");
          it.holds(queue);
          it.does("reject", on -> on.basicReject(1, false));
          it.awaitReady(dead, 1);
          it.gets(dead);
        });
    list.ask(
        "properties and persistence stay",
        it -> {
          String dead = it.queue("dead");
          String queue = it.queue("a", DeadLetterQuestions.dying(it, dead));
          it.publish(
              "",
              queue,
              new BasicProperties.Builder()
                  .contentType("text/plain")
                  .deliveryMode(2)
                  .priority(3)
                  .correlationId("c")
                  .build(),
              "bad");
          it.holds(queue);
          it.does("reject", on -> on.basicReject(1, false));
          it.awaitReady(dead, 1);
          it.gets(dead);
        });
  }

  private static void cycles(QuestionList list) {
    list.ask(
        "a cycle of expiry alone is cut",
        it -> {
          String queue = it.name("a");
          it.queue("a", DeadLetterQuestions.dying(it, queue, "x-message-ttl", 10));
          it.put(queue, "round");
          it.awaitReady(queue, 0);
          it.passes(30);
          it.counts(queue);
        });
    list.ask(
        "a cycle with a rejection goes on",
        it -> {
          String queue = it.name("a");
          it.queue("a", DeadLetterQuestions.dying(it, queue));
          it.put(queue, "round");
          it.holds(queue);
          it.does("reject", on -> on.basicReject(1, false));
          it.awaitReady(queue, 1);
          it.gets(queue);
        });
    list.ask(
        "a consumer gets the dead",
        it -> {
          String dead = it.queue("dead");
          String queue = it.queue("a", DeadLetterQuestions.dying(it, dead));
          Channel on = it.sibling();
          Inbox inbox = Inbox.of(on, dead);
          Inbox bad = Inbox.of(on, queue);
          it.put(queue, "1", "2");
          bad.await(2);
          on.basicNack(bad.tag(1), true, false);
          it.say(inbox.await(2).lines());
        });
  }
}
