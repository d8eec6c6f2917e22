package mercury.kit.differences.questions;

import com.rabbitmq.client.Channel;
import java.util.List;
import java.util.Map;

/** Prefetch, and the turns of consumers. */
final class PrefetchQuestions {

  private PrefetchQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("consume");
    prefetch(list);
    turns(list);
    return list;
  }

  private static void prefetch(QuestionList list) {
    list.ask(
        "prefetch bounds what is held",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          on.basicQos(2);
          Inbox inbox = Inbox.of(on, queue);
          it.put(queue, "1", "2", "3", "4");
          it.say(inbox.await(2).bodies());
          on.basicAck(1, false);
          it.say(inbox.await(3).bodies());
          on.basicAck(3, true);
          it.say(inbox.await(4).bodies());
        });
    list.ask(
        "prefetch counts for each consumer",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          on.basicQos(1);
          Inbox one = Inbox.of(on, queue);
          Inbox two = Inbox.of(on, queue);
          it.put(queue, "1", "2", "3");
          it.say(one.await(1).bodies());
          it.say(two.await(1).bodies());
        });
    list.ask(
        "prefetch counts from the next consumer",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          Inbox inbox = Inbox.of(on, queue);
          on.basicQos(1);
          it.put(queue, "1", "2", "3");
          it.say(inbox.await(3).bodies());
        });
    list.ask(
        "prefetch 0 is no limit",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          on.basicQos(0);
          Inbox inbox = Inbox.of(on, queue);
          it.put(queue, "1", "2", "3");
          it.say(inbox.await(3).bodies());
        });
    list.ask(
        "prefetch does not bound auto-ack",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          on.basicQos(1);
          Inbox inbox = Inbox.of(on, queue, true, Map.of());
          it.put(queue, "1", "2", "3");
          it.say(inbox.await(3).bodies());
        });
    list.ask(
        "global prefetch bounds the channel",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          on.basicQos(2, true);
          Inbox one = Inbox.of(on, queue);
          Inbox two = Inbox.of(on, queue);
          it.put(queue, "1", "2", "3", "4");
          it.say(one.await(1).bodies());
          it.say(two.await(1).bodies());
        });
    list.ask(
        "a get does not count",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          on.basicQos(1);
          it.put(queue, "1", "2");
          on.basicGet(queue, false);
          Inbox inbox = Inbox.of(on, queue);
          it.say(inbox.await(1).bodies());
        });
    list.ask("prefetch by bytes", it -> it.does("", on -> on.basicQos(1000, 1, false)));
    list.ask("prefetch 65535", it -> it.does("", on -> on.basicQos(65535)));
    list.ask(
        "a reject frees a place",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          on.basicQos(1);
          Inbox inbox = Inbox.of(on, queue);
          it.put(queue, "1", "2");
          inbox.await(1);
          on.basicReject(1, false);
          it.say(inbox.await(2).lines());
        });
  }

  private static void turns(QuestionList list) {
    list.ask(
        "two consumers take turns",
        it -> {
          String queue = it.queue("a");
          Inbox one = Inbox.of(it.sibling(), queue, true, Map.of());
          Inbox two = Inbox.of(it.sibling(), queue, true, Map.of());
          it.put(queue, "1", "2", "3", "4", "5", "6");
          it.say(one.await(3).bodies());
          it.say(two.await(3).bodies());
        });
    list.ask(
        "three consumers on one channel take turns",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          Inbox one = Inbox.of(on, queue);
          Inbox two = Inbox.of(on, queue);
          Inbox three = Inbox.of(on, queue);
          it.put(queue, "1", "2", "3", "4", "5", "6");
          for (Inbox inbox : List.of(one, two, three)) {
            it.say(inbox.await(2).bodies());
          }
        });
    list.ask(
        "one that is full misses its turn",
        it -> {
          String queue = it.queue("a");
          Channel slow = it.sibling();
          slow.basicQos(1);
          Inbox one = Inbox.of(slow, queue);
          Inbox two = Inbox.of(it.sibling(), queue);
          it.put(queue, "1", "2", "3", "4");
          it.say(one.await(1).bodies());
          it.say(two.await(3).bodies());
        });
    list.ask(
        "what is there goes to the first consumer",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1", "2", "3", "4");
          Inbox one = Inbox.of(it.sibling(), queue);
          it.say(one.await(4).bodies());
          Inbox two = Inbox.of(it.sibling(), queue);
          it.say(two.bodies());
        });
    list.ask(
        "a fair pair of prefetch 1",
        it -> {
          String queue = it.queue("a");
          Channel first = it.sibling();
          Channel second = it.sibling();
          first.basicQos(1);
          second.basicQos(1);
          Inbox one = Inbox.of(first, queue);
          Inbox two = Inbox.of(second, queue);
          it.put(queue, "1", "2", "3", "4");
          one.await(1);
          first.basicAck(1, false);
          one.await(2);
          first.basicAck(2, false);
          it.say(one.await(3).bodies());
          it.say(two.await(1).bodies());
        });
  }
}
