package mercury.kit.differences.questions;

/** Delivery tags that may be acknowledged, and others. */
final class DeliveryTagQuestions {

  private DeliveryTagQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("acknowledge");
    tags(list);
    return list;
  }

  private static void tags(QuestionList list) {
    list.ask("a tag that was never given", it -> it.does("ack", on -> on.basicAck(7, false)));
    list.ask(
        "several up to a tag that was never given",
        it -> it.does("ack", on -> on.basicAck(7, true)));
    list.ask(
        "reject a tag that was never given",
        it -> it.does("reject", on -> on.basicReject(7, true)));
    list.ask(
        "nack a tag that was never given",
        it -> it.does("nack", on -> on.basicNack(7, false, false)));
    list.ask(
        "nack several up to a tag that was never given",
        it -> it.does("nack", on -> on.basicNack(7, true, false)));
    list.ask("all of none", it -> it.does("ack", on -> on.basicAck(0, true)));
    list.ask("tag 0, one", it -> it.does("ack", on -> on.basicAck(0, false)));
    list.ask("nack all of none", it -> it.does("nack", on -> on.basicNack(0, true, true)));
    list.ask("reject tag 0", it -> it.does("reject", on -> on.basicReject(0, true)));
    list.ask(
        "twice",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1");
          long tag = it.holds(queue).getEnvelope().getDeliveryTag();
          it.does("ack", on -> on.basicAck(tag, false));
          it.does("again", on -> on.basicAck(tag, false));
        });
    list.ask(
        "after a reject",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1");
          long tag = it.holds(queue).getEnvelope().getDeliveryTag();
          it.does("reject", on -> on.basicReject(tag, false));
          it.does("ack", on -> on.basicAck(tag, false));
        });
    list.ask(
        "what was taken with auto-ack",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1");
          it.gets(queue);
          it.does("ack", on -> on.basicAck(1, false));
        });
    list.ask(
        "on another channel",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1");
          long tag = it.holds(queue).getEnvelope().getDeliveryTag();
          it.triesOn(
              it.sibling(),
              "ack",
              on -> {
                on.basicAck(tag, false);
                return "ok";
              });
          it.does("ack here", on -> on.basicAck(tag, false));
        });
    list.ask(
        "several up to the second of three",
        it -> {
          String queue = AcknowledgementQuestions.three(it);
          it.does("ack", on -> on.basicAck(2, true));
          it.does("ack the first again", on -> on.basicAck(1, false));
          it.awaitReady(queue, 1);
          it.gets(queue);
        });
    list.ask(
        "the second, then several up to it",
        it -> {
          AcknowledgementQuestions.three(it);
          it.does("ack", on -> on.basicAck(2, false));
          it.does("ack several", on -> on.basicAck(2, true));
        });
    list.ask(
        "all with tag 0",
        it -> {
          String queue = AcknowledgementQuestions.three(it);
          it.does("ack", on -> on.basicAck(0, true));
          it.does("ack the third again", on -> on.basicAck(3, false));
          it.counts(queue);
        });
    list.ask(
        "out of order",
        it -> {
          String queue = AcknowledgementQuestions.three(it);
          it.does("ack 3", on -> on.basicAck(3, false));
          it.does("ack 1", on -> on.basicAck(1, false));
          it.does("ack 2", on -> on.basicAck(2, false));
          it.counts(queue);
        });
  }
}
