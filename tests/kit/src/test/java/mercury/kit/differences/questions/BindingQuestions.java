package mercury.kit.differences.questions;

import java.util.List;
import java.util.Map;

/** Bindings, internal and alternate exchanges. */
final class BindingQuestions {

  private BindingQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("route");
    bindings(list);
    exchanges(list);
    alternates(list);
    return list;
  }

  private static void bindings(QuestionList list) {
    list.ask(
        "bound twice, a message comes once",
        it -> {
          String exchange = it.exchange("x", "topic");
          String queue = it.queue("a");
          it.channel().queueBind(queue, exchange, "a.*");
          it.channel().queueBind(queue, exchange, "*.b");
          it.channel().queueBind(queue, exchange, "a.*");
          it.publish(exchange, "a.b", null, "m");
          it.counts(queue);
          it.channel().queueUnbind(queue, exchange, "a.*");
          it.publish(exchange, "a.x", null, "m");
          it.counts(queue);
        });
    list.ask(
        "two queues by one key",
        it -> {
          String exchange = it.exchange("x", "direct");
          String one = it.queue("a");
          String two = it.queue("b");
          it.channel().queueBind(one, exchange, "k");
          it.channel().queueBind(two, exchange, "k");
          it.publish(exchange, "k", null, "m");
          it.publish(exchange, "l", null, "n");
          it.gets(one);
          it.gets(two);
        });
    list.ask(
        "a deleted queue's bindings are gone",
        it -> {
          String exchange = it.exchange("x", "fanout");
          String queue = it.queue("a");
          it.channel().queueBind(queue, exchange, "");
          it.channel().queueDelete(queue);
          it.queue("a");
          it.publish(exchange, "", null, "m");
          it.counts(queue);
        });
    list.ask(
        "unbinding needs the same arguments",
        it -> {
          String exchange = it.exchange("x", "direct");
          String queue = it.queue("a");
          it.channel().queueBind(queue, exchange, "k", Map.of("n", 1));
          it.does("unbind", on -> on.queueUnbind(queue, exchange, "k"));
          it.publish(exchange, "k", null, "m");
          it.counts(queue);
          it.does("unbind", on -> on.queueUnbind(queue, exchange, "k", Map.of("n", 1)));
          it.publish(exchange, "k", null, "m");
          it.counts(queue);
        });
    list.ask(
        "the default exchange cannot be bypassed by amq.default",
        it -> {
          String queue = it.queue("a");
          it.does("", on -> on.basicPublish("amq.default", queue, null, new byte[0]));
        });
  }

  private static void exchanges(QuestionList list) {
    list.ask(
        "an exchange bound to an exchange",
        it -> {
          String source = it.exchange("s", "topic");
          String target = it.exchange("t", "fanout");
          String queue = it.queue("a");
          it.channel().queueBind(queue, target, "");
          it.does("bind", on -> on.exchangeBind(target, source, "a.*"));
          it.publish(source, "a.b", null, "m");
          it.publish(source, "b.b", null, "n");
          it.gets(queue);
          it.gets(queue);
          it.does("unbind", on -> on.exchangeUnbind(target, source, "a.*"));
          it.publish(source, "a.b", null, "m");
          it.gets(queue);
        });
    list.ask(
        "a circle of exchanges",
        it -> {
          String one = it.exchange("s", "fanout");
          String two = it.exchange("t", "fanout");
          String queue = it.queue("a");
          it.channel().exchangeBind(two, one, "");
          it.channel().exchangeBind(one, two, "");
          it.channel().queueBind(queue, one, "");
          it.channel().queueBind(queue, two, "");
          it.publish(one, "", null, "m");
          it.counts(queue);
        });
    list.ask(
        "bind an exchange that is not there",
        it -> {
          it.does("target", on -> on.exchangeBind("no", "amq.fanout", ""));
          it.does("source", on -> on.exchangeBind("amq.fanout", "no", ""));
          it.does("default target", on -> on.exchangeBind("", "amq.fanout", ""));
          it.does("default source", on -> on.exchangeBind("amq.fanout", "", ""));
          it.does("unbind", on -> on.exchangeUnbind("amq.fanout", "amq.direct", "no"));
        });
    list.ask(
        "an internal exchange is not published to",
        it -> {
          it.channel().exchangeDeclare(it.name("i"), "fanout", false, false, true, null);
          it.does("publish", on -> on.basicPublish(it.name("i"), "", null, new byte[0]));
          String queue = it.queue("a");
          String outer = it.exchange("o", "fanout");
          it.channel().queueBind(queue, it.name("i"), "");
          it.channel().exchangeBind(it.name("i"), outer, "");
          it.publish(outer, "", null, "m");
          it.counts(queue);
          it.channel().exchangeDelete(it.name("i"));
        });
    list.ask(
        "a used exchange is not deleted if it must be unused",
        it -> {
          String source = it.exchange("s", "fanout");
          String target = it.exchange("t", "fanout");
          it.channel().exchangeBind(target, source, "");
          it.does("source", on -> on.exchangeDelete(source, true));
          it.does("target", on -> on.exchangeDelete(target, true));
        });
  }

  private static void alternates(QuestionList list) {
    list.ask(
        "an unroutable message goes to the alternate exchange",
        it -> {
          String alternate = it.exchange("alt", "fanout");
          String exchange = it.exchange("x", "direct", Map.of("alternate-exchange", alternate));
          String queue = it.queue("a");
          it.channel().queueBind(queue, alternate, "");
          it.publish(exchange, "k", null, "m");
          it.gets(queue);
        });
    list.ask(
        "a routable message does not",
        it -> {
          String alternate = it.exchange("alt", "fanout");
          String exchange = it.exchange("x", "direct", Map.of("alternate-exchange", alternate));
          String queue = it.queue("a");
          String other = it.queue("b");
          it.channel().queueBind(queue, alternate, "");
          it.channel().queueBind(other, exchange, "k");
          it.publish(exchange, "k", null, "m");
          it.counts(queue);
          it.counts(other);
        });
    list.ask(
        "an alternate exchange that is not there",
        it -> {
          String exchange = it.exchange("x", "direct", Map.of("alternate-exchange", "absent"));
          it.does(
              "publish",
              on -> {
                on.addReturnListener(
                    (code, text, ex, key, p, b) -> it.say("returned " + code + " " + text));
                on.basicPublish(exchange, "k", true, null, new byte[0]);
              });
        });
    list.ask(
        "mandatory is satisfied by the alternate exchange",
        it -> {
          String alternate = it.exchange("alt", "fanout");
          String exchange = it.exchange("x", "direct", Map.of("alternate-exchange", alternate));
          String queue = it.queue("a");
          it.channel().queueBind(queue, alternate, "");
          it.does(
              "publish",
              on -> {
                on.addReturnListener(
                    (code, text, ex, key, p, b) -> it.say("returned " + code + " " + text));
                on.basicPublish(exchange, "k", true, null, new byte[0]);
              });
        });
    for (Object wrong : new Object[] {1, true, List.of("a")}) {
      list.ask(
          "alternate-exchange is " + wrong,
          it ->
              it.does(
                  "",
                  on ->
                      on.exchangeDeclare(
                          it.name("x"),
                          "direct",
                          false,
                          true,
                          Map.of("alternate-exchange", wrong))));
    }
  }
}
