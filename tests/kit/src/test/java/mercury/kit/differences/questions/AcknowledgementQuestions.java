package mercury.kit.differences.questions;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.util.ArrayList;
import java.util.List;

/** What acknowledging, rejecting and recovering do. */
final class AcknowledgementQuestions {

  private AcknowledgementQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("acknowledge");
    tags(list);
    requeue(list);
    drop(list);
    recover(list);
    closing(list);
    return list;
  }

  private static void tags(QuestionList list) {
    list.ask("a tag that was never given", it -> it.does("ack", on -> on.basicAck(7, false)));
    list.ask("several up to a tag that was never given", it -> it.does("ack", on -> on.basicAck(7, true)));
    list.ask("reject a tag that was never given", it -> it.does("reject", on -> on.basicReject(7, true)));
    list.ask("nack a tag that was never given", it -> it.does("nack", on -> on.basicNack(7, false, false)));
    list.ask("nack several up to a tag that was never given", it -> it.does("nack", on -> on.basicNack(7, true, false)));
    list.ask("all of none", it -> it.does("ack", on -> on.basicAck(0, true)));
    list.ask("tag 0, one", it -> it.does("ack", on -> on.basicAck(0, false)));
    list.ask("nack all of none", it -> it.does("nack", on -> on.basicNack(0, true, true)));
    list.ask("reject tag 0", it -> it.does("reject", on -> on.basicReject(0, true)));
    list.ask("twice", it -> {
      String queue = it.queue("a");
      it.put(queue, "1");
      long tag = it.holds(queue).getEnvelope().getDeliveryTag();
      it.does("ack", on -> on.basicAck(tag, false));
      it.does("again", on -> on.basicAck(tag, false));
    });
    list.ask("after a reject", it -> {
      String queue = it.queue("a");
      it.put(queue, "1");
      long tag = it.holds(queue).getEnvelope().getDeliveryTag();
      it.does("reject", on -> on.basicReject(tag, false));
      it.does("ack", on -> on.basicAck(tag, false));
    });
    list.ask("what was taken with auto-ack", it -> {
      String queue = it.queue("a");
      it.put(queue, "1");
      it.gets(queue);
      it.does("ack", on -> on.basicAck(1, false));
    });
    list.ask("on another channel", it -> {
      String queue = it.queue("a");
      it.put(queue, "1");
      long tag = it.holds(queue).getEnvelope().getDeliveryTag();
      it.triesOn(it.sibling(), "ack", on -> {
        on.basicAck(tag, false);
        return "ok";
      });
      it.does("ack here", on -> on.basicAck(tag, false));
    });
    list.ask("several up to the second of three", it -> {
      String queue = three(it);
      it.does("ack", on -> on.basicAck(2, true));
      it.does("ack the first again", on -> on.basicAck(1, false));
      it.awaitReady(queue, 1);
      it.gets(queue);
    });
    list.ask("the second, then several up to it", it -> {
      three(it);
      it.does("ack", on -> on.basicAck(2, false));
      it.does("ack several", on -> on.basicAck(2, true));
    });
    list.ask("all with tag 0", it -> {
      String queue = three(it);
      it.does("ack", on -> on.basicAck(0, true));
      it.does("ack the third again", on -> on.basicAck(3, false));
      it.counts(queue);
    });
    list.ask("out of order", it -> {
      String queue = three(it);
      it.does("ack 3", on -> on.basicAck(3, false));
      it.does("ack 1", on -> on.basicAck(1, false));
      it.does("ack 2", on -> on.basicAck(2, false));
      it.counts(queue);
    });
  }

  private static String three(Interview it) throws Exception {
    String queue = it.queue("a");
    it.put(queue, "1", "2", "3");
    for (int i = 0; i < 3; i++) {
      it.holds(queue);
    }
    return queue;
  }

  private static void requeue(QuestionList list) {
    list.ask("a requeued message comes to its old place", it -> {
      String queue = it.queue("a");
      it.put(queue, "1", "2", "3");
      GetResponse one = it.holds(queue);
      it.does("requeue", on -> on.basicReject(one.getEnvelope().getDeliveryTag(), true));
      for (int i = 0; i < 3; i++) {
        it.gets(queue);
      }
    });
    list.ask("three requeued at once keep their order", it -> {
      String queue = three(it);
      it.put(queue, "4");
      it.does("requeue", on -> on.basicNack(0, true, true));
      for (int i = 0; i < 4; i++) {
        it.gets(queue);
      }
    });
    list.ask("requeued backwards they keep their order", it -> {
      String queue = three(it);
      for (long tag = 3; tag > 0; tag--) {
        long one = tag;
        it.does("requeue", on -> on.basicNack(one, false, true));
      }
      for (int i = 0; i < 3; i++) {
        it.gets(queue);
      }
    });
    list.ask("the second of three requeued comes between", it -> {
      String queue = three(it);
      it.does("requeue 3", on -> on.basicNack(3, false, true));
      it.does("requeue 1", on -> on.basicNack(1, false, true));
      it.does("requeue 2", on -> on.basicNack(2, false, true));
      for (int i = 0; i < 3; i++) {
        it.gets(queue);
      }
    });
    list.ask("a requeued message comes back to its only consumer", it -> {
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
    list.ask("reject without requeue drops", it -> {
      String queue = it.queue("a");
      it.put(queue, "1", "2");
      it.holds(queue);
      it.does("reject", on -> on.basicReject(1, false));
      it.gets(queue);
      it.gets(queue);
    });
    list.ask("nack without requeue drops", it -> {
      String queue = it.queue("a");
      it.put(queue, "1", "2");
      it.holds(queue);
      it.does("nack", on -> on.basicNack(1, false, false));
      it.gets(queue);
      it.gets(queue);
    });
    list.ask("nack several without requeue drops them", it -> {
      String queue = three(it);
      it.does("nack", on -> on.basicNack(2, true, false));
      it.counts(queue);
      it.does("ack", on -> on.basicAck(3, false));
    });
    list.ask("nack all with tag 0 drops them", it -> {
      String queue = three(it);
      it.does("nack", on -> on.basicNack(0, true, false));
      it.counts(queue);
      it.does("ack", on -> on.basicAck(3, false));
    });
  }

  private static void recover(QuestionList list) {
    list.ask("recover with requeue", it -> {
      String queue = three(it);
      it.tries("recover", on -> on.basicRecover(true) == null ? "nothing" : "ok");
      it.counts(queue);
      for (int i = 0; i < 3; i++) {
        it.gets(queue);
      }
    });
    list.ask("recover without requeue", it -> it.tries("recover", on -> on.basicRecover(false) == null ? "nothing" : "ok"));
    list.ask("recover when nothing is held", it -> it.tries("recover", on -> on.basicRecover() == null ? "nothing" : "ok"));
    list.ask("recover to a consumer", it -> {
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
    list.ask("what a closed channel held comes back", it -> {
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
    list.ask("what a closed connection held comes back", it -> {
      String queue = it.durable("a", java.util.Map.of());
      it.put(queue, "1");
      Channel on = it.stranger();
      on.basicGet(queue, false);
      it.counts(queue);
      on.getConnection().close();
      it.awaitReady(queue, 1);
      it.gets(queue);
    });
    list.ask("what a cancelled consumer held stays its own", it -> {
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
    list.ask("an unacknowledged message is not counted", it -> {
      String queue = it.queue("a");
      it.put(queue, "1", "2");
      it.holds(queue);
      it.counts(queue);
    });
  }
}
