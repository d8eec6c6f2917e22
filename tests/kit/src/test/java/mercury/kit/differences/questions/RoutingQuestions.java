package mercury.kit.differences.questions;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The rules of topic exchanges. */
final class RoutingQuestions {

  private RoutingQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("route");
    topics(list);
    return list;
  }

  private static void topics(QuestionList list) {
    String[] patterns = {
      "#", "*", "a", "a.*", "a.#", "#.a", "*.a.*", "a.#.b", "", "a.*.#", "#.#", "*.*", "a..b",
      "a.*.b"
    };
    String[] keys = {
      "", "a", "b", "a.b", "b.a", "a.b.c", "c.a.b", "a.x.y.b", "a..b", "a.", ".a", "A"
    };
    for (String pattern : patterns) {
      list.ask(
          "topic pattern '" + pattern + "'",
          it -> {
            String exchange = it.exchange("x", "topic");
            String queue = it.queue("a");
            it.channel().queueBind(queue, exchange, pattern);
            for (String key : keys) {
              it.publish(exchange, key, null, key);
            }
            StringBuilder got = new StringBuilder();
            for (var next = it.channel().basicGet(queue, true);
                next != null;
                next = it.channel().basicGet(queue, true)) {
              got.append('\'').append(new String(next.getBody(), UTF_8)).append("' ");
            }
            it.say(got);
          });
    }
  }
}
