package mercury.kit.differences.questions;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import java.util.Map;

/** Exclusive, prioritised, single active and cancelled consumers. */
final class ConsumerQuestions {

  private ConsumerQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("consume");
    exclusive(list);
    priority(list);
    single(list);
    cancel(list);
    return list;
  }

  private static void exclusive(QuestionList list) {
    list.ask(
        "a second beside an exclusive one",
        it -> {
          String queue = it.queue("a");
          it.channel()
              .basicConsume(queue, true, "", false, true, null, new DefaultConsumer(it.channel()));
          it.triesOn(it.sibling(), "", on -> on.basicConsume(queue, (t, m) -> {}, t -> {}));
        });
    list.ask(
        "an exclusive one beside another",
        it -> {
          String queue = it.queue("a");
          it.channel().basicConsume(queue, (t, m) -> {}, t -> {});
          it.triesOn(
              it.sibling(),
              "",
              on -> on.basicConsume(queue, true, "", false, true, null, new DefaultConsumer(on)));
        });
    list.ask(
        "a get beside an exclusive one",
        it -> {
          String queue = it.queue("a");
          it.channel()
              .basicConsume(queue, true, "", false, true, null, new DefaultConsumer(it.channel()));
          it.tries("", on -> on.basicGet(queue, true));
        });
    list.ask(
        "the same tag twice",
        it -> {
          String queue = it.queue("a");
          it.channel().basicConsume(queue, true, "tag", (t, m) -> {}, t -> {});
          it.tries("", on -> on.basicConsume(queue, true, "tag", (t, m) -> {}, t -> {}));
        });
    list.ask(
        "the same tag on another channel",
        it -> {
          String queue = it.queue("a");
          it.channel().basicConsume(queue, true, "tag", (t, m) -> {}, t -> {});
          it.triesOn(
              it.sibling(), "", on -> on.basicConsume(queue, true, "tag", (t, m) -> {}, t -> {}));
        });
    list.ask(
        "a tag of the broker's",
        it -> {
          String queue = it.queue("a");
          it.tries("", on -> on.basicConsume(queue, true, (t, m) -> {}, t -> {}));
        });
    list.ask(
        "no-local is ignored",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          on.basicConsume(queue, true, "t", true, false, null, (t, m) -> it.say("got it"), t -> {});
          on.basicPublish("", queue, null, new byte[0]);
          on.queueDeclarePassive(queue);
          it.counts(queue);
        });
    list.ask(
        "an unknown argument",
        it -> {
          String queue = it.queue("a");
          it.tries(
              "",
              on -> on.basicConsume(queue, true, Map.of("x-unknown", 1), (t, m) -> {}, t -> {}));
        });
  }

  private static void priority(QuestionList list) {
    list.ask(
        "the higher priority is served first",
        it -> {
          String queue = it.queue("a");
          Channel low = it.sibling();
          Channel high = it.sibling();
          low.basicQos(1);
          high.basicQos(2);
          Inbox one = Inbox.of(low, queue);
          Inbox two = Inbox.of(high, queue, false, Map.of("x-priority", 10));
          it.put(queue, "1", "2", "3");
          it.say(one.await(1).bodies());
          it.say(two.await(2).bodies());
        });
    list.ask(
        "a negative priority waits",
        it -> {
          String queue = it.queue("a");
          Inbox one = Inbox.of(it.sibling(), queue, true, Map.of("x-priority", -1));
          Inbox two = Inbox.of(it.sibling(), queue, true, Map.of());
          it.put(queue, "1", "2");
          it.say(two.await(2).bodies());
          it.say(one.bodies());
        });
    for (Object value : new Object[] {"high", 1.5, true, 3_000_000_000L}) {
      list.ask(
          "priority " + value,
          it -> {
            String queue = it.queue("a");
            it.tries(
                "",
                on ->
                    on.basicConsume(
                        queue, true, Map.of("x-priority", value), (t, m) -> {}, t -> {}));
          });
    }
  }

  private static void single(QuestionList list) {
    list.ask(
        "one at a time is active",
        it -> {
          String queue = it.queue("a", Map.of("x-single-active-consumer", true));
          Channel first = it.sibling();
          Inbox one = Inbox.of(first, queue, true, Map.of());
          Inbox two = Inbox.of(it.sibling(), queue, true, Map.of());
          it.put(queue, "1", "2");
          it.say(one.await(2).bodies());
          it.say(two.bodies());
          first.basicCancel(one.getConsumerTag());
          it.put(queue, "3", "4");
          it.say(two.await(2).bodies());
          it.counts(queue);
        });
    list.ask(
        "the next takes over what the first held",
        it -> {
          String queue = it.queue("a", Map.of("x-single-active-consumer", true));
          Channel first = it.sibling();
          Inbox one = Inbox.of(first, queue);
          Inbox two = Inbox.of(it.sibling(), queue);
          it.put(queue, "1", "2");
          it.say(one.await(2).bodies());
          first.close();
          it.say(two.await(2).lines());
        });
    list.ask(
        "an exclusive consumer of a single active queue",
        it -> {
          String queue = it.queue("a", Map.of("x-single-active-consumer", true));
          it.tries(
              "",
              on -> on.basicConsume(queue, true, "", false, true, null, new DefaultConsumer(on)));
        });
  }

  private static void cancel(QuestionList list) {
    list.ask(
        "a deleted queue cancels its consumers",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          Inbox inbox = Inbox.of(on, queue);
          it.channel().queueDelete(queue);
          inbox.await(1);
          on.close();
          it.say(inbox.lines());
        });
    list.ask(
        "a cancelled consumer gets nothing more",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          Inbox inbox = Inbox.of(on, queue);
          it.put(queue, "1");
          inbox.await(1);
          on.basicCancel(inbox.getConsumerTag());
          it.put(queue, "2");
          it.say(inbox.bodies());
          it.counts(queue);
        });
    list.ask(
        "messages survive their consumer",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          on.basicQos(1);
          Inbox inbox = Inbox.of(on, queue);
          it.put(queue, "1", "2");
          inbox.await(1);
          on.close();
          it.awaitReady(queue, 2);
          it.gets(queue);
          it.gets(queue);
        });
  }
}
