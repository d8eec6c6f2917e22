package mercury.kit.differences.questions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of headers exchanges. */
final class HeadersQuestions {

  private HeadersQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("route");
    headers(list);
    return list;
  }

  private static void headers(QuestionList list) {
    Map<String, Map<String, Object>> bindings = new LinkedHashMap<>();
    bindings.put("all", Map.of("x-match", "all", "a", "1", "b", 2));
    bindings.put("any", Map.of("x-match", "any", "a", "1", "b", 2));
    bindings.put("the default", Map.of("a", "1", "b", 2));
    bindings.put("all of nothing", Map.of("x-match", "all"));
    bindings.put("any of nothing", Map.of("x-match", "any"));
    bindings.put("all-with-x", Map.of("x-match", "all-with-x", "x-a", "1"));
    bindings.put("any-with-x", Map.of("x-match", "any-with-x", "x-a", "1"));
    bindings.put("all with an x-", Map.of("x-match", "all", "x-a", "2", "a", "1"));
    bindings.forEach(
        (title, arguments) ->
            list.ask(
                "headers by " + title,
                it -> {
                  String exchange = it.exchange("x", "headers");
                  String queue = it.queue("a");
                  it.channel().queueBind(queue, exchange, "", arguments);
                  List<Map<String, Object>> messages =
                      List.of(
                          Map.of(),
                          Map.of("a", "1"),
                          Map.of("b", 2),
                          Map.of("a", "1", "b", 2),
                          Map.of("a", "1", "b", 2L),
                          Map.of("a", "1", "b", "2"),
                          Map.of("a", "2", "b", 2, "c", 3),
                          Map.of("x-a", "1"));
                  int number = 0;
                  for (Map<String, Object> message : messages) {
                    it.publish(
                        exchange,
                        "",
                        new BasicProperties.Builder().headers(message).build(),
                        "m" + number++);
                  }
                  StringBuilder got = new StringBuilder();
                  for (var next = it.channel().basicGet(queue, true);
                      next != null;
                      next = it.channel().basicGet(queue, true)) {
                    got.append(new String(next.getBody(), UTF_8)).append(' ');
                  }
                  it.say(got);
                }));
    list.ask(
        "a header bound to null is any value",
        it -> {
          Map<String, Object> arguments = new HashMap<>();
          arguments.put("a", null);
          String exchange = it.exchange("x", "headers");
          String queue = it.queue("a");
          it.channel().queueBind(queue, exchange, "", arguments);
          it.publish(
              exchange, "", new BasicProperties.Builder().headers(Map.of("a", 7)).build(), "m");
          it.gets(queue);
        });
    list.ask(
        "x-match is neither",
        it -> {
          String exchange = it.exchange("x", "headers");
          String queue = it.queue("a");
          it.does("", on -> on.queueBind(queue, exchange, "", Map.of("x-match", "some")));
        });
    list.ask(
        "x-match is a number",
        it -> {
          String exchange = it.exchange("x", "headers");
          String queue = it.queue("a");
          it.does("", on -> on.queueBind(queue, exchange, "", Map.of("x-match", 1)));
        });
    list.ask(
        "two bindings of one queue by headers",
        it -> {
          String exchange = it.exchange("x", "headers");
          String queue = it.queue("a");
          it.channel().queueBind(queue, exchange, "", Map.of("a", "1"));
          it.channel().queueBind(queue, exchange, "", Map.of("b", "1"));
          it.publish(
              exchange, "", new BasicProperties.Builder().headers(Map.of("b", "1")).build(), "m");
          it.publish(
              exchange,
              "",
              new BasicProperties.Builder().headers(Map.of("a", "1", "b", "1")).build(),
              "n");
          it.gets(queue);
          it.gets(queue);
          it.gets(queue);
        });
    list.ask(
        "no headers at all",
        it -> {
          String exchange = it.exchange("x", "headers");
          String queue = it.queue("a");
          it.channel().queueBind(queue, exchange, "", Map.of());
          it.publish(exchange, "", null, "m");
          it.counts(queue);
        });
  }
}
