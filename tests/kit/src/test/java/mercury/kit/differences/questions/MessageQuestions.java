package mercury.kit.differences.questions;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.MessageProperties;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The properties of a message and what they make the broker do. */
final class MessageQuestions {

  private MessageQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("message");
    properties(list);
    headers(list);
    users(list);
    copies(list);
    sizes(list);
    replies(list);
    return list;
  }

  private static BasicProperties.Builder with() {
    return new BasicProperties.Builder();
  }

  private static void properties(QuestionList list) {
    list.ask("all properties arrive", it -> {
      String queue = it.queue("a");
      BasicProperties all = with().contentType("text/plain").contentEncoding("utf-8").deliveryMode(2)
          .priority(7).correlationId("c").replyTo("r").expiration("60000").messageId("m")
          .timestamp(new Date(1_000_000)).type("t").userId("guest").appId("app").headers(Map.of("h", 1)).build();
      it.publish("", queue, all, "hello");
      it.gets(queue);
    });
    list.ask("no properties", it -> {
      String queue = it.queue("a");
      it.publish("", queue, null, "");
      it.gets(queue);
    });
    for (int mode : new int[] {0, 1, 2, 3}) {
      list.ask("delivery mode " + mode, it -> {
        String queue = it.queue("a");
        it.publish("", queue, with().deliveryMode(mode).build(), "m");
        it.gets(queue);
      });
    }
    list.ask("persistent text", it -> {
      String queue = it.queue("a");
      it.publish("", queue, MessageProperties.PERSISTENT_TEXT_PLAIN, "m");
      it.gets(queue);
    });
    list.ask("content encoding gzip", it -> {
      String queue = it.queue("a");
      it.publish("", queue, with().contentEncoding("gzip").build(), "not gzip");
      it.gets(queue);
    });
    list.ask("an empty expiration", it -> expiration(it, ""));
    for (String text : List.of("soon", "-1", "1.5", "0x10", " 5", "60000", "4294967295", "4294967296", "99999999999999")) {
      list.ask("expiration " + text, it -> expiration(it, text));
    }
  }

  private static void expiration(Interview it, String text) throws Exception {
    String queue = it.queue("a");
    it.does("publish", on -> on.basicPublish("", queue, with().expiration(text).build(), new byte[0]));
    it.gets(queue);
  }

  private static void headers(QuestionList list) {
    list.ask("headers of all types", it -> {
      Map<String, Object> headers = new HashMap<>();
      headers.put("text", "é");
      headers.put("int", 1);
      headers.put("long", 1L);
      headers.put("short", (short) 1);
      headers.put("byte", (byte) 1);
      headers.put("bool", true);
      headers.put("double", 1.5);
      headers.put("float", 1.5f);
      headers.put("date", new Date(1_000_000));
      headers.put("list", Arrays.asList(1, "two", null));
      headers.put("table", Map.of("a", Map.of("b", 1)));
      headers.put("null", null);
      headers.put("decimal", new java.math.BigDecimal("1.25"));
      String queue = it.queue("a");
      it.publish("", queue, with().headers(headers).build(), "m");
      it.gets(queue);
    });
    list.ask("an empty table of headers", it -> {
      String queue = it.queue("a");
      it.publish("", queue, with().headers(Map.of()).build(), "m");
      it.gets(queue);
    });
  }

  private static void users(QuestionList list) {
    list.ask("the user's own id", it -> {
      String queue = it.queue("a");
      it.does("", on -> on.basicPublish("", queue, with().userId("guest").build(), new byte[0]));
    });
    list.ask("another user's id", it -> {
      String queue = it.queue("a");
      it.does("", on -> on.basicPublish("", queue, with().userId("someone").build(), new byte[0]));
      it.counts(queue);
    });
  }

  private static void copies(QuestionList list) {
    list.ask("a key more in CC", it -> {
      String one = it.queue("a");
      String two = it.queue("b");
      it.publish("", one, with().headers(Map.of("CC", List.of(two))).build(), "m");
      it.gets(one);
      it.gets(two);
    });
    list.ask("a key more in BCC", it -> {
      String one = it.queue("a");
      String two = it.queue("b");
      it.publish("", one, with().headers(Map.of("BCC", List.of(two), "h", 1)).build(), "m");
      it.gets(one);
      it.gets(two);
    });
    list.ask("the same key in CC", it -> {
      String one = it.queue("a");
      it.publish("", one, with().headers(Map.of("CC", List.of(one))).build(), "m");
      it.gets(one);
      it.gets(one);
    });
    list.ask("CC to a topic exchange", it -> {
      String one = it.queue("a");
      it.channel().queueBind(one, "amq.topic", it.name("x") + ".*");
      it.publish("amq.topic", it.name("y.1"), with().headers(Map.of("CC", List.of(it.name("x.1")))).build(), "m");
      it.gets(one);
    });
    list.ask("CC to a fanout exchange", it -> {
      String one = it.queue("a");
      String exchange = it.exchange("x", "fanout");
      it.channel().queueBind(one, exchange, "");
      it.publish(exchange, "k", with().headers(Map.of("CC", List.of("l"))).build(), "m");
      it.gets(one);
      it.gets(one);
    });
    for (Object wrong : new Object[] {"text", 1}) {
      list.ask("CC is " + wrong, it -> {
        String queue = it.queue("a");
        it.does("", on -> on.basicPublish("", queue, with().headers(Map.of("CC", wrong)).build(), new byte[0]));
      });
    }
  }

  private static void sizes(QuestionList list) {
    for (int size : new int[] {0, 1, 131_064, 131_072, 1_000_000, 16 * 1024 * 1024, 16 * 1024 * 1024 + 1}) {
      list.ask(size + " bytes", it -> {
        String queue = it.queue("a");
        it.does("publish", on -> on.basicPublish("", queue, null, new byte[size]));
        var got = it.channel().basicGet(queue, true);
        it.say(got == null ? "nothing" : got.getBody().length + " bytes");
      });
    }
  }

  private static void replies(QuestionList list) {
    list.ask("an answer to the pseudo queue", it -> {
      Channel client = it.sibling();
      String requests = it.queue("requests");
      client.basicConsume("amq.rabbitmq.reply-to", true,
          (tag, m) -> it.say("answer " + new String(m.getBody()) + " from '" + m.getEnvelope().getExchange() + "' correlation " + m.getProperties().getCorrelationId()),
          tag -> {});
      client.basicPublish("", requests, with().replyTo("amq.rabbitmq.reply-to").correlationId("7").build(), "question".getBytes());
      it.awaitReady(requests, 1);
      var request = it.channel().basicGet(requests, true);
      it.say("reply-to " + request.getProps().getReplyTo());
      Channel server = it.sibling();
      server.confirmSelect();
      server.basicPublish("", request.getProps().getReplyTo(), with().correlationId("7").build(), "yes".getBytes());
      server.waitForConfirms(Interview.DEADLINE_MS);
      it.settle(client);
      it.settle(client);
    });
    list.ask("publish with the pseudo queue but no consumer", it -> {
      String requests = it.queue("a");
      it.does("", on -> on.basicPublish("", requests, with().replyTo("amq.rabbitmq.reply-to").build(), new byte[0]));
    });
    list.ask("consume the pseudo queue with acknowledgements", it -> it.tries("", on -> on.basicConsume("amq.rabbitmq.reply-to", false, (t, m) -> {}, t -> {})));
    list.ask("consume the pseudo queue twice", it -> {
      it.channel().basicConsume("amq.rabbitmq.reply-to", true, (t, m) -> {}, t -> {});
      it.tries("", on -> on.basicConsume("amq.rabbitmq.reply-to", true, (t, m) -> {}, t -> {}));
    });
    list.ask("declare the pseudo queue", it -> {
      it.tries("passively", on -> on.queueDeclarePassive("amq.rabbitmq.reply-to"));
      it.tries("actively", on -> on.queueDeclare("amq.rabbitmq.reply-to", false, true, false, null));
    });
    list.ask("an answer to a client that is gone", it -> {
      Channel client = it.sibling();
      String requests = it.queue("requests");
      client.basicConsume("amq.rabbitmq.reply-to", true, (tag, m) -> {}, tag -> {});
      client.basicPublish("", requests, with().replyTo("amq.rabbitmq.reply-to").build(), new byte[0]);
      it.awaitReady(requests, 1);
      String replyTo = it.channel().basicGet(requests, true).getProps().getReplyTo();
      it.tries("there", on -> on.queueDeclarePassive(replyTo).getConsumerCount());
      client.close();
      it.tries("gone", on -> on.queueDeclarePassive(replyTo));
      it.does("publish", on -> {
        on.addReturnListener(back -> it.say("returned " + back.getReplyCode() + " " + back.getReplyText()));
        on.basicPublish("", replyTo, true, null, new byte[0]);
      });
    });
  }
}
