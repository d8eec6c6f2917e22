package mercury.kit.differences.questions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import java.util.List;
import java.util.Map;

/** Copies by the headers CC and BCC, and answers without a queue. */
final class DistributionQuestions {

  private DistributionQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("message");
    copies(list);
    replies(list);
    return list;
  }

  private static BasicProperties.Builder with() {
    return new BasicProperties.Builder();
  }

  private static void copies(QuestionList list) {
    list.ask(
        "a key more in CC",
        it -> {
          String one = it.queue("a");
          String two = it.queue("b");
          it.publish("", one, with().headers(Map.of("CC", List.of(two))).build(), "m");
          it.gets(one);
          it.gets(two);
        });
    list.ask(
        "a key more in BCC",
        it -> {
          String one = it.queue("a");
          String two = it.queue("b");
          it.publish("", one, with().headers(Map.of("BCC", List.of(two), "h", 1)).build(), "m");
          it.gets(one);
          it.gets(two);
        });
    list.ask(
        "the same key in CC",
        it -> {
          String one = it.queue("a");
          it.publish("", one, with().headers(Map.of("CC", List.of(one))).build(), "m");
          it.gets(one);
          it.gets(one);
        });
    list.ask(
        "CC to a topic exchange",
        it -> {
          String one = it.queue("a");
          it.channel().queueBind(one, "amq.topic", it.name("x") + ".*");
          it.publish(
              "amq.topic",
              it.name("y.1"),
              with().headers(Map.of("CC", List.of(it.name("x.1")))).build(),
              "m");
          it.gets(one);
        });
    list.ask(
        "CC to a fanout exchange",
        it -> {
          String one = it.queue("a");
          String exchange = it.exchange("x", "fanout");
          it.channel().queueBind(one, exchange, "");
          it.publish(exchange, "k", with().headers(Map.of("CC", List.of("l"))).build(), "m");
          it.gets(one);
          it.gets(one);
        });
    for (Object wrong : new Object[] {"text", 1}) {
      list.ask(
          "CC is " + wrong,
          it -> {
            String queue = it.queue("a");
            it.does(
                "",
                on ->
                    on.basicPublish(
                        "", queue, with().headers(Map.of("CC", wrong)).build(), new byte[0]));
          });
    }
  }

  private static void replies(QuestionList list) {
    list.ask(
        "an answer to the pseudo queue",
        it -> {
          Channel client = it.sibling();
          String requests = it.queue("requests");
          client.basicConsume(
              "amq.rabbitmq.reply-to",
              true,
              (tag, m) ->
                  it.say(
                      "answer "
                          + new String(m.getBody(), UTF_8)
                          + " from '"
                          + m.getEnvelope().getExchange()
                          + "' correlation "
                          + m.getProperties().getCorrelationId()),
              tag -> {});
          client.basicPublish(
              "",
              requests,
              with().replyTo("amq.rabbitmq.reply-to").correlationId("7").build(),
              "question".getBytes(UTF_8));
          it.awaitReady(requests, 1);
          var request = it.channel().basicGet(requests, true);
          it.say("reply-to " + request.getProps().getReplyTo());
          Channel server = it.sibling();
          server.confirmSelect();
          server.basicPublish(
              "",
              request.getProps().getReplyTo(),
              with().correlationId("7").build(),
              "yes".getBytes(UTF_8));
          server.waitForConfirms(Interview.DEADLINE_MS);
          it.settle(client);
          it.settle(client);
        });
    list.ask(
        "publish with the pseudo queue but no consumer",
        it -> {
          String requests = it.queue("a");
          it.does(
              "",
              on ->
                  on.basicPublish(
                      "", requests, with().replyTo("amq.rabbitmq.reply-to").build(), new byte[0]));
        });
    list.ask(
        "consume the pseudo queue with acknowledgements",
        it ->
            it.tries(
                "", on -> on.basicConsume("amq.rabbitmq.reply-to", false, (t, m) -> {}, t -> {})));
    list.ask(
        "consume the pseudo queue twice",
        it -> {
          it.channel().basicConsume("amq.rabbitmq.reply-to", true, (t, m) -> {}, t -> {});
          it.tries("", on -> on.basicConsume("amq.rabbitmq.reply-to", true, (t, m) -> {}, t -> {}));
        });
    list.ask(
        "declare the pseudo queue",
        it -> {
          it.tries("passively", on -> on.queueDeclarePassive("amq.rabbitmq.reply-to"));
          it.tries(
              "actively", on -> on.queueDeclare("amq.rabbitmq.reply-to", false, true, false, null));
        });
    list.ask(
        "an answer to a client that is gone",
        it -> {
          Channel client = it.sibling();
          String requests = it.queue("requests");
          client.basicConsume("amq.rabbitmq.reply-to", true, (tag, m) -> {}, tag -> {});
          client.basicPublish(
              "", requests, with().replyTo("amq.rabbitmq.reply-to").build(), new byte[0]);
          it.awaitReady(requests, 1);
          String replyTo = it.channel().basicGet(requests, true).getProps().getReplyTo();
          it.tries("there", on -> on.queueDeclarePassive(replyTo).getConsumerCount());
          client.close();
          it.tries("gone", on -> on.queueDeclarePassive(replyTo));
          it.does(
              "publish",
              on -> {
                on.addReturnListener(
                    back -> it.say("returned " + back.getReplyCode() + " " + back.getReplyText()));
                on.basicPublish("", replyTo, true, null, new byte[0]);
              });
        });
  }
}
