package mercury.kit.differences.questions;

import java.io.IOException;
import java.util.Map;

/** Requests about things that are absent or in use. */
final class AbsenceQuestions {

  private AbsenceQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("name");
    absent(list);
    uses(list);
    return list;
  }

  private static void absent(QuestionList list) {
    list.ask(
        "delete a queue that is not there",
        it -> it.tries("", on -> on.queueDelete("no").getMessageCount()));
    list.ask(
        "delete an exchange that is not there", it -> it.does("", on -> on.exchangeDelete("no")));
    list.ask(
        "purge a queue that is not there",
        it -> it.tries("", on -> on.queuePurge("no").getMessageCount()));
    list.ask(
        "get from a queue that is not there", it -> it.tries("", on -> on.basicGet("no", true)));
    list.ask(
        "consume a queue that is not there",
        it -> it.tries("", on -> on.basicConsume("no", (t, m) -> {}, t -> {})));
    list.ask(
        "bind a queue that is not there",
        it -> it.does("", on -> on.queueBind("no", "amq.direct", "k")));
    list.ask(
        "bind to an exchange that is not there",
        it -> {
          String queue = it.queue("a");
          it.does("", on -> on.queueBind(queue, "no", "k"));
        });
    list.ask(
        "bind what is not there to what is not there",
        it -> it.does("", on -> on.queueBind("no", "no", "k")));
    list.ask(
        "unbind a binding that is not there",
        it -> {
          String queue = it.queue("a");
          it.does("", on -> on.queueUnbind(queue, "amq.direct", "k"));
        });
    list.ask(
        "unbind a queue that is not there",
        it -> it.does("", on -> on.queueUnbind("no", "amq.direct", "k")));
    list.ask(
        "unbind from an exchange that is not there",
        it -> {
          String queue = it.queue("a");
          it.does("", on -> on.queueUnbind(queue, "no", "k"));
        });
    list.ask(
        "publish to an exchange that is not there",
        it -> it.does("", on -> on.basicPublish("no", "k", null, new byte[0])));
    list.ask(
        "publish 200 kB to an exchange that is not there",
        it -> it.does("", on -> on.basicPublish("no", "k", null, new byte[200_000])));
    list.ask(
        "cancel a consumer that is not there",
        it ->
            it.does(
                "",
                on -> {
                  try {
                    on.basicCancel("no");
                  } catch (IOException e) {
                    it.say(e.getMessage());
                  }
                }));
  }

  private static void uses(QuestionList list) {
    list.ask(
        "delete a queue if empty",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "one");
          it.tries("full", on -> on.queueDelete(queue, false, true).getMessageCount());
          it.channel().queuePurge(queue);
          it.tries("empty", on -> on.queueDelete(queue, false, true).getMessageCount());
        });
    list.ask(
        "delete a queue if unused",
        it -> {
          String queue = it.queue("a");
          String tag = it.channel().basicConsume(queue, (t, m) -> {}, t -> {});
          it.triesOn(
              it.sibling(), "used", on -> on.queueDelete(queue, true, false).getMessageCount());
          it.channel().basicCancel(tag);
          it.tries("unused", on -> on.queueDelete(queue, true, false).getMessageCount());
        });
    list.ask(
        "delete an exchange if unused",
        it -> {
          String exchange = it.exchange("a", "fanout");
          String queue = it.queue("q");
          it.channel().queueBind(queue, exchange, "");
          it.does("bound", on -> on.exchangeDelete(exchange, true));
          it.channel().queueUnbind(queue, exchange, "");
          it.does("unbound", on -> on.exchangeDelete(exchange, true));
        });
    list.ask(
        "purge says how many were ready",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1", "2", "3");
          it.holds(queue);
          it.tries("purge", on -> on.queuePurge(queue).getMessageCount());
          it.counts(queue);
        });
    list.ask(
        "delete says how many were ready",
        it -> {
          String queue = it.queue("a");
          it.put(queue, "1", "2", "3");
          it.holds(queue);
          it.tries("delete", on -> on.queueDelete(queue).getMessageCount());
        });
    list.ask(
        "an auto-delete queue goes with its last consumer",
        it -> {
          String queue =
              it.channel().queueDeclare(it.name("a"), false, true, true, null).getQueue();
          it.counts(queue);
          var one = it.channel().basicConsume(queue, (t, m) -> {}, t -> {});
          var two = it.channel().basicConsume(queue, (t, m) -> {}, t -> {});
          it.channel().basicCancel(one);
          it.counts(queue);
          it.channel().basicCancel(two);
          it.tries("after", on -> on.queueDeclarePassive(queue));
        });
    list.ask(
        "an auto-delete exchange goes with its last binding",
        it -> {
          it.channel().exchangeDeclare(it.name("x"), "fanout", false, true, Map.of());
          String queue = it.queue("a");
          it.does("unused", on -> on.exchangeDeclarePassive(it.name("x")));
          it.channel().queueBind(queue, it.name("x"), "");
          it.channel().queueUnbind(queue, it.name("x"), "");
          it.does("after", on -> on.exchangeDeclarePassive(it.name("x")));
        });
    list.ask(
        "an exclusive queue goes with its connection",
        it -> {
          var stranger = it.stranger();
          stranger.queueDeclare(it.name("a"), false, true, false, null);
          stranger.getConnection().close();
          it.tries("after", on -> on.queueDeclarePassive(it.name("a")));
        });
    list.ask(
        "an exclusive queue of another connection",
        it -> {
          String queue = it.queue("a");
          it.triesOn(it.stranger(), "get", on -> on.basicGet(queue, true));
          it.triesOn(it.stranger(), "consume", on -> on.basicConsume(queue, (t, m) -> {}, t -> {}));
          it.triesOn(it.stranger(), "purge", on -> on.queuePurge(queue).getMessageCount());
          it.triesOn(it.stranger(), "delete", on -> on.queueDelete(queue).getMessageCount());
          it.triesOn(it.stranger(), "bind", on -> on.queueBind(queue, "amq.direct", "k"));
          it.triesOn(it.stranger(), "unbind", on -> on.queueUnbind(queue, "amq.direct", "k"));
          it.triesOn(
              it.stranger(),
              "publish",
              on -> {
                on.basicPublish("", queue, null, new byte[0]);
                return "ok";
              });
        });
  }
}
