package mercury.kit.differences.questions;

/** Names that may be used, and names that are reserved. */
final class NameQuestions {

  private NameQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("name");
    names(list);
    reserved(list);
    return list;
  }

  private static void names(QuestionList list) {
    for (String name :
        new String[] {"a/b", "/a", "a b", "a.b", "a#b", "ключ", "a:b", "a\\b", "%2F"}) {
      list.ask(
          "a queue " + name + " gets its message",
          it -> {
            String queue = it.queue(name);
            it.put(queue, "hello");
            it.gets(queue);
          });
      list.ask(
          "a binding to a queue " + name,
          it -> {
            String queue = it.queue(name);
            it.channel().queueBind(queue, "amq.direct", queue);
            it.publish("amq.direct", queue, null, "hello");
            it.gets(queue);
          });
    }
    list.ask(
        "an exchange a/b",
        it -> {
          String exchange = it.exchange("a/b", "fanout");
          String queue = it.queue("q");
          it.channel().queueBind(queue, exchange, "");
          it.publish(exchange, "", null, "hello");
          it.gets(queue);
        });
    list.ask("a queue named by the broker", it -> it.tries("", on -> on.queueDeclare()));
    list.ask(
        "a queue of 255 characters",
        it ->
            it.tries(
                "",
                on ->
                    on.queueDeclare(it.name("a".repeat(238)), false, true, false, null)
                        .getMessageCount()));
    list.ask(
        "the last queue is meant by an empty name",
        it -> {
          String queue = it.queue("a");
          it.does("bind", on -> on.queueBind("", "amq.fanout", ""));
          it.put(queue, "one");
          it.tries("get", on -> on.basicGet("", true));
          it.tries("purge", on -> on.queuePurge("").getMessageCount());
          it.tries("delete", on -> on.queueDelete("").getMessageCount());
          it.tries("get", on -> on.basicGet("", true));
        });
    list.ask(
        "no queue is meant by an empty name",
        it -> {
          it.tries("get", on -> on.basicGet("", true));
          it.tries("purge", on -> on.queuePurge("").getMessageCount());
          it.tries("consume", on -> on.basicConsume("", (t, m) -> {}, t -> {}));
          it.tries("delete", on -> on.queueDelete("").getMessageCount());
          it.does("bind", on -> on.queueBind("", "amq.fanout", ""));
        });
  }

  private static void reserved(QuestionList list) {
    list.ask(
        "a queue amq.mine",
        it -> it.tries("", on -> on.queueDeclare("amq.mine", false, true, false, null)));
    list.ask(
        "an exchange amq.mine", it -> it.does("", on -> on.exchangeDeclare("amq.mine", "fanout")));
    list.ask(
        "the exchange amq.direct as it is",
        it -> it.does("", on -> on.exchangeDeclare("amq.direct", "direct", true)));
    list.ask(
        "the exchange amq.direct as transient",
        it -> it.does("", on -> on.exchangeDeclare("amq.direct", "direct")));
    list.ask(
        "the exchange amq.direct as fanout",
        it -> it.does("", on -> on.exchangeDeclare("amq.direct", "fanout", true)));
    list.ask("delete amq.direct", it -> it.does("", on -> on.exchangeDelete("amq.direct")));
    list.ask("delete the default exchange", it -> it.does("", on -> on.exchangeDelete("")));
    list.ask(
        "declare the default exchange",
        it -> it.does("", on -> on.exchangeDeclare("", "direct", true)));
    list.ask(
        "bind to the default exchange",
        it -> {
          String queue = it.queue("a");
          it.does("", on -> on.queueBind(queue, "", "key"));
        });
    list.ask(
        "unbind from the default exchange",
        it -> {
          String queue = it.queue("a");
          it.does("", on -> on.queueUnbind(queue, "", queue));
        });
    list.ask(
        "an exchange of an unknown type",
        it -> it.does("", on -> on.exchangeDeclare(it.name("a"), "star")));
    list.ask(
        "an exchange of an empty type",
        it -> it.does("", on -> on.exchangeDeclare(it.name("a"), "")));
    list.ask(
        "publish to amq.rabbitmq.log",
        it -> it.does("", on -> on.basicPublish("amq.rabbitmq.log", "", null, new byte[0])));
    list.ask(
        "publish to amq.rabbitmq.trace",
        it -> it.does("", on -> on.basicPublish("amq.rabbitmq.trace", "", null, new byte[0])));
  }
}
