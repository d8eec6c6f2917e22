package mercury.kit.differences.questions;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Messages that are requeued, dropped, recovered, or left by a channel that closes. */
final class AcknowledgementQuestions {

  private AcknowledgementQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("acknowledge");
    requeue(list);
    drop(list);
    recover(list);
    closing(list);
    return list;
  }

  static String three(Interview it) throws Exception {
    String queue = it.queue("a");
    it.put(queue, "1", "2", "3");
    for (int i = 0; i < 3; i++) {
      it.holds(queue);
    }
    return queue;
  }

  private static void requeue(QuestionList list) {
    list.ask(
        "a requeued message comes to its old place",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1", "2", "3");
          GetResponse one = it.holds(queue);
          it.does("requeue", on -> on.basicReject(one.getEnvelope().getDeliveryTag(), true));
          for (int i = 0; i < 3; i++) {
            it.gets(queue);
          }
        });
    list.ask(
        "three requeued at once keep their order",
        it -> {
          String queue = three(it);
          it.put(queue, "4");
          it.does("requeue", on -> on.basicNack(0, true, true));
          for (int i = 0; i < 4; i++) {
            it.gets(queue);
          }
        });
    list.ask(
        "requeued backwards they keep their order",
        it -> {
          String queue = three(it);
          for (long tag = 3; tag > 0; tag--) {
            long one = tag;
            it.does("requeue", on -> on.basicNack(one, false, true));
          }
          for (int i = 0; i < 3; i++) {
            it.gets(queue);
          }
        });
    list.ask(
        "the second of three requeued comes between",
        it -> {
          String queue = three(it);
          it.does("requeue 3", on -> on.basicNack(3, false, true));
          it.does("requeue 1", on -> on.basicNack(1, false, true));
          it.does("requeue 2", on -> on.basicNack(2, false, true));
          for (int i = 0; i < 3; i++) {
            it.gets(queue);
          }
        });
    list.ask(
        "a requeued message comes back to its only consumer",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          Inbox inbox = Inbox.of(on, queue);
          it.put(queue, "1");
          inbox.await(1);
          on.basicNack(1, false, true);
          inbox.await(2);
          on.basicAck(2, false);
          it.say(inbox.lines());
        });
  }

  private static void drop(QuestionList list) {
    list.ask(
        "reject without requeue drops",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1", "2");
          it.holds(queue);
          it.does("reject", on -> on.basicReject(1, false));
          it.gets(queue);
          it.gets(queue);
        });
    list.ask(
        "nack without requeue drops",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1", "2");
          it.holds(queue);
          it.does("nack", on -> on.basicNack(1, false, false));
          it.gets(queue);
          it.gets(queue);
        });
    list.ask(
        "nack several without requeue drops them",
        it -> {
          String queue = three(it);
          it.does("nack", on -> on.basicNack(2, true, false));
          it.counts(queue);
          it.does("ack", on -> on.basicAck(3, false));
        });
    list.ask(
        "nack all with tag 0 drops them",
        it -> {
          String queue = three(it);
          it.does("nack", on -> on.basicNack(0, true, false));
          it.counts(queue);
          it.does("ack", on -> on.basicAck(3, false));
        });
  }

  private static void recover(QuestionList list) {
    list.ask(
        "recover with requeue",
        it -> {
          String queue = three(it);
          it.tries("recover", on -> on.basicRecover(true) == null ? "nothing" : "ok");
          it.counts(queue);
          for (int i = 0; i < 3; i++) {
            it.gets(queue);
          }
        });
    list.ask(
        "recover without requeue",
        it -> it.tries("recover", on -> on.basicRecover(false) == null ? "nothing" : "ok"));
    list.ask(
        "recover when nothing is held",
        it -> it.tries("recover", on -> on.basicRecover() == null ? "nothing" : "ok"));
    list.ask(
        "recover to a consumer",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          Inbox inbox = Inbox.of(on, queue);
          it.put(queue, "1", "2");
          inbox.await(2);
          on.basicRecover(true);
          it.say(inbox.await(4).lines());
        });
  }

  private static void closing(QuestionList list) {
    list.ask(
        "what a closed channel held comes back",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1", "2", "3");
          Channel on = it.sibling();
          on.basicGet(queue, false);
          on.basicGet(queue, false);
          on.close();
          it.awaitReady(queue, 3);
          List<Object> bodies = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            it.gets(queue);
          }
          it.say(bodies);
        });
    list.ask(
        "what a closed connection held comes back",
        it -> {
          String queue = it.durable("a", Map.of());
          it.put(queue, "1");
          Channel on = it.stranger();
          on.basicGet(queue, false);
          it.counts(queue);
          on.getConnection().close();
          it.awaitReady(queue, 1);
          it.gets(queue);
        });
    list.ask(
        "what a cancelled consumer held stays its own",
        it -> {
          String queue = it.queue("a");
          Channel on = it.sibling();
          Inbox inbox = Inbox.of(on, queue);
          it.put(queue, "1");
          inbox.await(1);
          on.basicCancel(inbox.getConsumerTag());
          it.counts(queue);
          on.basicAck(1, false);
          it.settle(on);
          it.counts(queue);
        });
    list.ask(
        "an unacknowledged message is not counted",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1", "2");
          it.holds(queue);
          it.counts(queue);
        });
  }
}
