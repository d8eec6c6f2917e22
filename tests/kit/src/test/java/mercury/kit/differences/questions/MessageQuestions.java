package mercury.kit.differences.questions;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.MessageProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Properties and sizes of messages. */
final class MessageQuestions {

  private MessageQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("message");
    properties(list);
    headers(list);
    users(list);
    sizes(list);
    return list;
  }

  private static BasicProperties.Builder with() {
    return new BasicProperties.Builder();
  }

  private static void properties(QuestionList list) {
    list.ask(
        "all properties arrive",
        it -> {
          String queue = it.queue("a");
          BasicProperties all =
              with()
                  .contentType("text/plain")
                  .contentEncoding("utf-8")
                  .deliveryMode(2)
                  .priority(7)
                  .correlationId("c")
                  .replyTo("r")
                  .expiration("60000")
                  .messageId("m")
                  .timestamp(Date.from(Instant.ofEpochMilli(1_000_000)))
                  .type("t")
                  .userId("guest")
                  .appId("app")
                  .headers(Map.of("h", 1))
                  .build();
          it.publish("", queue, all, "hello");
          it.gets(queue);
        });
    list.ask(
        "no properties",
        it -> {
          String queue = it.queue("a");
          it.publish("", queue, null, "");
          it.gets(queue);
        });
    for (int mode : new int[] {0, 1, 2, 3}) {
      list.ask(
          "delivery mode " + mode,
          it -> {
            String queue = it.queue("a");
            it.publish("", queue, with().deliveryMode(mode).build(), "m");
            it.gets(queue);
          });
    }
    list.ask(
        "persistent text",
        it -> {
          String queue = it.queue("a");
          it.publish("", queue, MessageProperties.PERSISTENT_TEXT_PLAIN, "m");
          it.gets(queue);
        });
    list.ask(
        "content encoding gzip",
        it -> {
          String queue = it.queue("a");
          it.publish("", queue, with().contentEncoding("gzip").build(), "not gzip");
          it.gets(queue);
        });
    list.ask("an empty expiration", it -> expiration(it, ""));
    for (String text :
        List.of(
            "soon",
            "-1",
            "1.5",
            "0x10",
            " 5",
            "60000",
            "4294967295",
            "4294967296",
            "99999999999999")) {
      list.ask("expiration " + text, it -> expiration(it, text));
    }
  }

  private static void expiration(Interview it, String text) throws Exception {
    String queue = it.queue("a");
    it.does(
        "publish", on -> on.basicPublish("", queue, with().expiration(text).build(), new byte[0]));
    it.gets(queue);
  }

  private static void headers(QuestionList list) {
    list.ask(
        "headers of all types",
        it -> {
          Map<String, Object> headers = new HashMap<>();
          headers.put("text", "é");
          headers.put("int", 1);
          headers.put("long", 1L);
          headers.put("short", (short) 1);
          headers.put("byte", (byte) 1);
          headers.put("bool", true);
          headers.put("double", 1.5);
          headers.put("float", 1.5f);
          headers.put("date", Date.from(Instant.ofEpochMilli(1_000_000)));
          headers.put("list", Arrays.asList(1, "two", null));
          headers.put("table", Map.of("a", Map.of("b", 1)));
          headers.put("null", null);
          headers.put("decimal", new BigDecimal("1.25"));
          String queue = it.queue("a");
          it.publish("", queue, with().headers(headers).build(), "m");
          it.gets(queue);
        });
    list.ask(
        "an empty table of headers",
        it -> {
          String queue = it.queue("a");
          it.publish("", queue, with().headers(Map.of()).build(), "m");
          it.gets(queue);
        });
  }

  private static void users(QuestionList list) {
    list.ask(
        "the user's own id",
        it -> {
          String queue = it.queue("a");
          it.does(
              "", on -> on.basicPublish("", queue, with().userId("guest").build(), new byte[0]));
        });
    list.ask(
        "another user's id",
        it -> {
          String queue = it.queue("a");
          it.does(
              "", on -> on.basicPublish("", queue, with().userId("someone").build(), new byte[0]));
          it.counts(queue);
        });
  }

  private static void sizes(QuestionList list) {
    for (int size :
        new int[] {0, 1, 131_064, 131_072, 1_000_000, 16 * 1024 * 1024, 16 * 1024 * 1024 + 1}) {
      list.ask(
          size + " bytes",
          it -> {
            String queue = it.queue("a");
            it.does("publish", on -> on.basicPublish("", queue, null, new byte[size]));
            var got = it.channel().basicGet(queue, true);
            it.say(got == null ? "nothing" : got.getBody().length + " bytes");
          });
    }
  }
}
