package mercury.task;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.check.OptionalCheck;

/** The starred check of how a {@link Worker} sets a message aside that nobody can handle. */
@CheckSuite(texts = "mercury.task.checks", subject = "Worker")
class WorkerPoisonTest {

  @OptionalCheck
  @Graded(id = "W10", points = 10, bonus = true, dependsOn = "W4.again")
  void a_message_that_fails_again_is_dead_lettered(CheckContext context) throws Exception {
    String dead = context.uniqueName() + ".dead";
    TestMessages.declare(context);
    TestMessages.put(context, poison(context), SampleMessages.body(1));
    TestMessages.requeueFirst(context); // another worker had it before
    TestMessages.put(context, "good");
    DrivenWorker worker = DrivenWorker.started(context, 1, TestMessages.failingUnless("good"));
    Timeline seen =
        context.await(
            timeline ->
                HandlingTimeline.acknowledged(2).test(timeline)
                    || timeline.count(EventKind.HANDLE_THROWS) > 2,
            "stopped");
    int attempts = seen.count(EventKind.HANDLE_THROWS) + 1;
    context.require(attempts == 2, "attempts", attempts);
    QueueDeclarations.requireDurableShared(context, dead);
    Delivery copy = CheckConsumer.of(context, dead).next();
    boolean same = Arrays.equals(copy.getBody(), SampleMessages.body(1));
    context.require(same, "other", TestMessages.text(copy));
    requireHarmless(context, copy.getProperties());
    long published = seen.first(EventKind.PUBLISH).orElseThrow().number();
    int confirmed = HandlingTimeline.of(seen).first(EventKind.CONFIRM, published);
    context.require(confirmed < HandlingTimeline.of(seen).first(EventKind.ACK, 1), "unconfirmed");
    requireBelieved(context);
    requireKept(context, dead, "poison again");
    requireKept(context, dead, "poison by an error");
    requireKept(context, dead, "poison by an interrupt");
    context.run("stop()", worker::stop);
    CleanupAssertions.requireConnectionsClosed(context);
  }

  /** The broker does not take the first copy of the next message. */
  private static void requireBelieved(CheckContext context) throws Exception {
    Timeline before = context.amqp().timeline();
    context.amqp().nackInstead(event -> event.is(EventKind.CONFIRM));
    TestMessages.put(context, "refused");
    Timeline seen =
        context
            .await(
                timeline -> HandlingTimeline.acknowledged(1).test(timeline.since(before)),
                "stopped")
            .since(before);
    HandlingTimeline handling = HandlingTimeline.of(seen);
    boolean confirmed = handling.first(EventKind.CONFIRM) < handling.first(EventKind.ACK);
    context.require(confirmed || seen.count(EventKind.CONFIRM_NACK) == 0, "refused");
  }

  /** A message that orders the broker to do something, which it has done already. */
  private static BasicProperties poison(CheckContext context) {
    Map<String, Object> headers = new HashMap<>(SampleMessages.properties(1).getHeaders());
    headers.put("CC", List.of("nowhere"));
    return SampleMessages.properties(1)
        .builder()
        .headers(headers)
        .deliveryMode(1)
        .expiration("600000") // ten minutes
        .userId(context.directRabbitUrl().getUserInfo().replaceFirst(":.*", ""))
        .build();
  }

  /** The same properties, but for those that order the broker to do something again. */
  private static void requireHarmless(CheckContext context, BasicProperties copy) {
    Integer mode = copy.getDeliveryMode();
    context.require(Integer.valueOf(2).equals(mode), "transient", String.valueOf(mode));
    Map<String, Object> headers = copy.getHeaders() == null ? Map.of() : copy.getHeaders();
    List<String> orders = orders(copy, headers);
    context.require(orders.isEmpty(), "orders", String.join(", ", orders));
    boolean kept =
        headers
            .keySet()
            .containsAll(Set.of("x-original-expiration", "x-original-user_id", "x-original-CC"));
    context.require(kept, "forgotten", String.join(", ", headers.keySet()));
    Map<String, Object> others = new HashMap<>(headers);
    others.keySet().removeIf(name -> name.startsWith("x-original-"));
    SampleMessages.requireProperties(
        context, copy.builder().headers(others).deliveryMode(2).build(), 1);
  }

  private static List<String> orders(BasicProperties copy, Map<String, Object> headers) {
    List<String> orders = new ArrayList<>();
    if (copy.getExpiration() != null) {
      orders.add("expiration");
    }
    if (copy.getUserId() != null) {
      orders.add("user_id");
    }
    if (headers.containsKey("CC")) {
      orders.add("CC");
    }
    return orders;
  }

  /** The next message finds no queue of dead letters, because somebody has deleted it. */
  private static void requireKept(CheckContext context, String dead, String poison)
      throws Exception {
    context.channel().queueDelete(dead);
    Timeline before = context.amqp().timeline();
    TestMessages.put(context, poison);
    Timeline seen =
        context.await(
            timeline -> HandlingTimeline.acknowledged(1).test(timeline.since(before)),
            "stopped",
            poison);
    int attempts = seen.since(before).count(EventKind.HANDLE_THROWS);
    context.require(attempts >= 2, "attempts", attempts, poison);
    String body = TestMessages.text(CheckConsumer.of(context, dead).next());
    context.require(body.equals(poison), "other", body);
  }
}
