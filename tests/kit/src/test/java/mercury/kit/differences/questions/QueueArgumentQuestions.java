package mercury.kit.differences.questions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arguments of queues, with right and wrong values. */
final class QueueArgumentQuestions {

  private static final List<Object> VALUES =
      Arrays.asList(1, 0, -1, 5_000_000_000L, "text", "1", true, 1.5, List.of(1), Map.of("a", 1));

  private QueueArgumentQuestions() {}

  static QuestionList all() {
    QuestionList list = new QuestionList("queue argument");
    List.of(
            "x-message-ttl",
            "x-expires",
            "x-max-length",
            "x-max-length-bytes",
            "x-max-priority",
            "x-single-active-consumer",
            "x-dead-letter-exchange",
            "x-dead-letter-routing-key",
            "x-overflow",
            "x-queue-mode",
            "x-queue-version",
            "x-queue-type",
            "x-queue-master-locator",
            "x-unknown")
        .forEach(argument -> values(list, argument));
    known(list);
    combined(list);
    return list;
  }

  private static void values(QuestionList list, String argument) {
    for (Object value : VALUES) {
      list.ask(
          argument + " is " + value + " (" + value.getClass().getSimpleName() + ")",
          it -> it.tries("declare", on -> declare(it, Map.of(argument, value))));
    }
  }

  private static void known(QuestionList list) {
    for (String value : List.of("drop-head", "reject-publish", "reject-publish-dlx", "drop-tail")) {
      list.ask("x-overflow " + value, it -> it.tries("", on -> declare(it, overflow(value))));
    }
    for (String mode : List.of("default", "lazy")) {
      list.ask(
          "x-queue-mode " + mode,
          it -> it.tries("declare", on -> declare(it, Map.of("x-queue-mode", mode))));
    }
    for (String place : List.of("client-local", "balanced", "random", "min-masters")) {
      for (String argument : List.of("x-queue-leader-locator", "x-queue-master-locator")) {
        list.ask(
            argument + " " + place,
            it -> it.tries("declare", on -> declare(it, Map.of(argument, place))));
      }
    }
    list.ask(
        "x-max-priority 255",
        it -> it.tries("declare", on -> declare(it, Map.of("x-max-priority", 255))));
    list.ask(
        "x-max-priority 256",
        it -> it.tries("declare", on -> declare(it, Map.of("x-max-priority", 256))));
    list.ask(
        "x-queue-type classic",
        it -> it.tries("declare", on -> declare(it, Map.of("x-queue-type", "classic"))));
    for (String argument :
        List.of("x-delivery-limit", "x-quorum-initial-group-size", "x-max-age")) {
      list.ask(
          argument + " on a classic queue",
          it -> it.tries("declare", on -> declare(it, Map.of(argument, 5))));
    }
  }

  private static void combined(QuestionList list) {
    list.ask(
        "a dead-letter routing key without an exchange",
        it -> it.tries("", on -> declare(it, Map.of("x-dead-letter-routing-key", "k"))));
    list.ask(
        "a dead-letter exchange that is not there",
        it -> it.tries("", on -> declare(it, Map.of("x-dead-letter-exchange", "absent"))));
    list.ask(
        "no arguments, durable and exclusive",
        it -> it.tries("", on -> on.queueDeclare(it.name("a"), true, true, false, null)));
    list.ask(
        "a null value",
        it -> {
          Map<String, Object> arguments = new HashMap<>();
          arguments.put("x-message-ttl", null);
          it.tries("declare", on -> declare(it, arguments));
        });
  }

  private static Map<String, Object> overflow(String value) {
    return Map.of("x-overflow", value, "x-max-length", 1);
  }

  private static Object declare(Interview it, Map<String, Object> arguments) throws Exception {
    return it.channel().queueDeclare(it.name("a"), false, true, false, arguments);
  }
}
