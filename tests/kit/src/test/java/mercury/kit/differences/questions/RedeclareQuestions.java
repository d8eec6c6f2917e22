package mercury.kit.differences.questions;

import java.util.Map;

/** Declarations of what is there already, the same or different, and passive ones. */
final class RedeclareQuestions {

  private RedeclareQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("declare again");
    queues(list);
    arguments(list);
    exchanges(list);
    passive(list);
    return list;
  }

  private static void queues(QuestionList list) {
    list.ask(
        "a queue the same way",
        it -> {
          it.queue("a");
          it.put(it.name("a"), "one");
          it.tries("", on -> on.queueDeclare(it.name("a"), false, true, false, Map.of()));
        });
    list.ask(
        "a durable queue as transient",
        it -> {
          it.durable("a", Map.of());
          it.tries("", on -> on.queueDeclare(it.name("a"), false, false, false, null));
        });
    list.ask(
        "a durable queue as exclusive",
        it -> {
          it.durable("a", Map.of());
          it.tries("", on -> on.queueDeclare(it.name("a"), true, true, false, null));
        });
    list.ask(
        "a durable queue as auto-delete",
        it -> {
          it.durable("a", Map.of());
          it.tries("", on -> on.queueDeclare(it.name("a"), true, false, true, null));
        });
    list.ask(
        "a transient queue as durable and auto-delete",
        it -> {
          it.queue("a");
          it.tries("", on -> on.queueDeclare(it.name("a"), true, true, true, null));
        });
    list.ask(
        "another connection's exclusive queue",
        it -> {
          it.queue("a");
          it.triesOn(
              it.stranger(), "", on -> on.queueDeclare(it.name("a"), false, true, false, null));
        });
    list.ask(
        "another connection's exclusive queue, passively",
        it -> {
          it.queue("a");
          it.triesOn(it.stranger(), "", on -> on.queueDeclarePassive(it.name("a")));
        });
  }

  private static void arguments(QuestionList list) {
    again(list, "an argument more", Map.of(), Map.of("x-max-length", 1));
    again(list, "an argument less", Map.of("x-max-length", 1), Map.of());
    again(list, "another length", Map.of("x-max-length", 1), Map.of("x-max-length", 2));
    again(list, "the length as long", Map.of("x-max-length", 1), Map.of("x-max-length", 1L));
    again(list, "another TTL", Map.of("x-message-ttl", 100), Map.of("x-message-ttl", 200));
    again(list, "no TTL", Map.of("x-message-ttl", 100), Map.of());
    again(list, "another expiry", Map.of("x-expires", 90_000), Map.of("x-expires", 80_000));
    again(
        list,
        "another dead-letter exchange",
        Map.of("x-dead-letter-exchange", "a"),
        Map.of("x-dead-letter-exchange", "b"));
    again(list, "another priority", Map.of("x-max-priority", 5), Map.of("x-max-priority", 6));
    again(list, "another mode", Map.of(), Map.of("x-queue-mode", "lazy"));
    again(list, "an unknown argument", Map.of(), Map.of("x-unknown", 1));
    again(list, "the default type by name", Map.of(), Map.of("x-queue-type", "classic"));
    again(
        list,
        "a default overflow by name",
        Map.of("x-max-length", 1),
        Map.of("x-overflow", "drop-head", "x-max-length", 1));
    again(list, "single active", Map.of(), Map.of("x-single-active-consumer", true));
    list.ask(
        "a classic queue as quorum",
        it -> {
          it.durable("a", Map.of());
          it.tries(
              "",
              on ->
                  on.queueDeclare(
                      it.name("a"), true, false, false, Map.of("x-queue-type", "quorum")));
        });
    list.ask(
        "a quorum queue as classic",
        it -> {
          it.quorum("a", Map.of());
          it.tries("", on -> on.queueDeclare(it.name("a"), true, false, false, null));
        });
  }

  private static void again(
      QuestionList list, String title, Map<String, Object> first, Map<String, Object> second) {
    list.ask(
        "with " + title,
        it -> {
          it.queue("a", first);
          it.tries("", on -> on.queueDeclare(it.name("a"), false, true, false, second));
        });
  }

  private static void exchanges(QuestionList list) {
    list.ask(
        "an exchange the same way",
        it -> {
          it.exchange("a", "fanout");
          it.does("", on -> on.exchangeDeclare(it.name("a"), "fanout"));
        });
    list.ask(
        "an exchange of another type",
        it -> {
          it.exchange("a", "fanout");
          it.does("", on -> on.exchangeDeclare(it.name("a"), "direct"));
        });
    list.ask(
        "an exchange as durable",
        it -> {
          it.exchange("a", "fanout");
          it.does("", on -> on.exchangeDeclare(it.name("a"), "fanout", true));
        });
    list.ask(
        "an exchange as auto-delete",
        it -> {
          it.exchange("a", "fanout");
          it.does("", on -> on.exchangeDeclare(it.name("a"), "fanout", false, true, null));
        });
    list.ask(
        "an exchange as internal",
        it -> {
          it.exchange("a", "fanout");
          it.does("", on -> on.exchangeDeclare(it.name("a"), "fanout", false, false, true, null));
        });
    list.ask(
        "an exchange with another alternate",
        it -> {
          it.exchange("a", "fanout", Map.of("alternate-exchange", "b"));
          it.does(
              "",
              on ->
                  on.exchangeDeclare(
                      it.name("a"), "fanout", false, false, Map.of("alternate-exchange", "c")));
        });
    list.ask(
        "an exchange with an unknown argument",
        it -> {
          it.exchange("a", "fanout");
          it.does(
              "", on -> on.exchangeDeclare(it.name("a"), "fanout", false, false, Map.of("x", 1)));
        });
  }

  private static void passive(QuestionList list) {
    list.ask("a queue that is not there", it -> it.tries("", on -> on.queueDeclarePassive("no")));
    list.ask(
        "an exchange that is not there", it -> it.does("", on -> on.exchangeDeclarePassive("no")));
    list.ask("the default exchange", it -> it.does("", on -> on.exchangeDeclarePassive("")));
    for (String name :
        new String[] {
          "amq.direct",
          "amq.fanout",
          "amq.topic",
          "amq.headers",
          "amq.match",
          "amq.rabbitmq.trace",
          "amq.rabbitmq.log"
        }) {
      list.ask("the exchange " + name, it -> it.does("", on -> on.exchangeDeclarePassive(name)));
    }
    list.ask(
        "the channel's last queue by an empty name",
        it -> {
          it.queue("a");
          it.tries("", on -> on.queueDeclarePassive(""));
        });
    list.ask("no queue by an empty name", it -> it.tries("", on -> on.queueDeclarePassive("")));
  }
}
