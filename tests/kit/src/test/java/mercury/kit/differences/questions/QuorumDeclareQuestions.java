package mercury.kit.differences.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ways to declare a quorum queue, and to delete it. */
final class QuorumDeclareQuestions {

  private QuorumDeclareQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("quorum");
    declare(list);
    delete(list);
    return list;
  }

  private static void delete(QuestionList list) {
    list.ask(
        "deleted if unused",
        it -> {
          it.quorum("a", Map.of());
          it.tries("", on -> on.queueDelete(it.name("a"), true, false));
        });
    list.ask(
        "deleted if empty",
        it -> {
          it.quorum("a", Map.of());
          it.tries("", on -> on.queueDelete(it.name("a"), false, true));
        });
  }

  private static void declare(QuestionList list) {
    list.ask(
        "durable",
        it -> {
          it.quorum("a", Map.of());
          it.tries(
              "again",
              on ->
                  on.queueDeclare(
                      it.name("a"), true, false, false, Map.of("x-queue-type", "quorum")));
        });
    list.ask(
        "transient",
        it ->
            it.tries(
                "",
                on ->
                    on.queueDeclare(
                        it.name("a"), false, false, false, Map.of("x-queue-type", "quorum"))));
    list.ask(
        "exclusive",
        it ->
            it.tries(
                "",
                on ->
                    on.queueDeclare(
                        it.name("a"), true, true, false, Map.of("x-queue-type", "quorum"))));
    list.ask(
        "auto-delete",
        it ->
            it.tries(
                "",
                on -> {
                  var ok =
                      on.queueDeclare(
                          it.name("a"), true, false, true, Map.of("x-queue-type", "quorum"));
                  on.queueDelete(it.name("a"));
                  return ok.getMessageCount();
                }));
    list.ask(
        "named by the broker",
        it ->
            it.tries(
                "",
                on -> {
                  String name =
                      on.queueDeclare("", true, false, false, Map.of("x-queue-type", "quorum"))
                          .getQueue();
                  on.queueDelete(name);
                  return name;
                }));
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("x-delivery-limit", 5);
    more.put("x-quorum-initial-group-size", 3);
    more.put("x-message-ttl", 60_000);
    more.put("x-expires", 60_000);
    more.put("x-max-length", 10);
    more.put("x-max-length-bytes", 1000);
    more.put("x-max-in-memory-length", 10);
    more.put("x-dead-letter-strategy", "at-most-once");
    more.put("x-single-active-consumer", true);
    more.put("x-max-priority", 5);
    more.put("x-queue-mode", "lazy");
    more.put("x-queue-leader-locator", "balanced");
    more.put("x-queue-version", 2);
    more.put("x-consumer-timeout", 60_000);
    more.forEach(
        (argument, value) ->
            list.ask(
                "with " + argument,
                it ->
                    it.tries(
                        "",
                        on -> {
                          it.quorum("a", Map.of(argument, value));
                          return "ok";
                        })));
    for (String overflow : List.of("drop-head", "reject-publish", "reject-publish-dlx")) {
      list.ask(
          "with overflow " + overflow,
          it ->
              it.tries(
                  "",
                  on -> {
                    it.quorum("a", Map.of("x-overflow", overflow));
                    return "ok";
                  }));
    }
    for (Object limit : new Object[] {0, -1, "five", 1.5}) {
      list.ask(
          "with delivery limit " + limit,
          it ->
              it.tries(
                  "",
                  on -> {
                    it.quorum("a", Map.of("x-delivery-limit", limit));
                    return "ok";
                  }));
    }
    for (String type : List.of("stream", "Quorum", "mirrored", "")) {
      list.ask(
          "type '" + type + "'",
          it ->
              it.tries(
                  "",
                  on -> {
                    on.queueDeclare(it.name("a"), true, false, false, Map.of("x-queue-type", type));
                    on.queueDelete(it.name("a"));
                    return "ok";
                  }));
    }
  }
}
