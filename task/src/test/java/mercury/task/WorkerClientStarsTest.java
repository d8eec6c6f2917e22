package mercury.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.amqp.WireFault;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.check.OptionalCheck;

/** The starred check of {@link WorkerClient}: delete {@code @OptionalCheck} to have it graded. */
@CheckSuite(texts = "mercury.task.checks", subject = "WorkerClient")
class WorkerClientStarsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final int BURST = 1_000; // more than anybody keeps on the way
  private static final int TASKS = 20;
  private static final int LOST = 17; // the first of the tasks that no queue takes
  private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b");

  @OptionalCheck
  @Graded(id = "C8", points = 10, bonus = true, dependsOn = "C4.queue")
  void a_burst_is_under_way_together(CheckContext context) throws Exception {
    TestMessages.declare(context);
    DrivenWorkerClient client = WorkerClientTest.client(context);
    context.run("putAll()", () -> client.putAll(List.of()));
    context.require(context.amqp().timeline().count(EventKind.PUBLISH) == 0, "empty");
    requireTogether(context, client);
    requireOrder(context);
    requireIndexes(context, client);
    TestMessages.declare(context);
    requireRefused(context, client);
  }

  /** Equal tasks are tasks of their own. */
  private static List<Map<String, Integer>> tasks(int count) {
    List<Map<String, Integer>> tasks = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      tasks.add(Map.of("n", n / 2));
    }
    return tasks;
  }

  private static void requireTogether(CheckContext context, DrivenWorkerClient client)
      throws Exception {
    WireFault confirms = context.amqp().hold(event -> event.is(EventKind.CONFIRM));
    BackgroundCall putAll =
        BackgroundCall.marked(context, "putAll()", () -> client.putAll(tasks(BURST)));
    putAll.awaitBlocked(context);
    boolean atOnce = context.amqp().timeline().count(EventKind.MARK) > 0;
    // one that waits for a few seconds only would then have returned
    context.amqp().seesWithin(PATIENCE, all -> all.count(EventKind.MARK) > 0);
    Timeline seen = context.amqp().timeline();
    int published = seen.count(EventKind.PUBLISH);
    context.require(published >= BURST, "serial", published, BURST);
    boolean transaction = seen.count(EventKind.TX_COMMIT) > 0;
    context.require(
        transaction || seen.count(EventKind.MARK) == 0, "early", atOnce ? "at once" : "later");
    confirms.release();
    putAll.join(context);
  }

  private static void requireOrder(CheckContext context) throws Exception {
    CheckConsumer consumer = CheckConsumer.of(context, context.uniqueName());
    for (int n = 0; n < BURST; n++) {
      Object seen = TestMessages.json(consumer.next().getBody()).get("n");
      boolean inOrder = seen instanceof Number number && number.intValue() == n / 2;
      context.require(inOrder, "order", n, String.valueOf(seen), n / 2);
    }
  }

  /** Has the broker refuse some of the tasks. */
  private static void requireRefused(CheckContext context, DrivenWorkerClient client)
      throws Exception {
    if (context.amqp().timeline().count(EventKind.TX_SELECT) > 0) {
      return; // a transaction is refused as a whole
    }
    Timeline before = context.amqp().timeline();
    context.amqp().nackInstead(event -> event.is(EventKind.CONFIRM));
    Optional<Exception> thrown =
        context.exceptionFrom("putAll()", () -> client.putAll(tasks(TASKS)));
    Timeline seen = context.amqp().timeline().since(before);
    List<Long> published = seen.of(EventKind.PUBLISH).stream().map(WireEvent::number).toList();
    Set<String> refused =
        seen.first(EventKind.CONFIRM_NACK).orElseThrow().numbers().stream()
            .map(number -> String.valueOf(published.indexOf(number)))
            .collect(Collectors.toSet());
    context.require(thrown.isPresent(), "believed");
    String message = String.valueOf(thrown.get().getMessage());
    context.require(
        named(context, message).containsAll(refused),
        "refused",
        String.join(", ", refused),
        message);
  }

  private static Set<String> named(CheckContext context, String message) {
    return NUMBER
        .matcher(message.replace(context.uniqueName(), ""))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  /** Deletes the queue once all but the last three tasks are confirmed. */
  private static void requireIndexes(CheckContext context, DrivenWorkerClient client)
      throws Exception {
    Timeline before = context.amqp().timeline();
    WireFault rest =
        context
            .amqp()
            .hold(event -> event.is(EventKind.PUBLISH) && published(context, before) == LOST);
    BackgroundCall putAll = BackgroundCall.start("putAll()", () -> client.putAll(tasks(TASKS)));
    putAll.awaitBlocked(context);
    context.channel().queueDelete(context.uniqueName());
    rest.release();
    Optional<Exception> thrown = context.exceptionFrom("putAll()", () -> putAll.join(context));
    context.require(thrown.isPresent(), "silent", LOST, TASKS - 1);
    String message = String.valueOf(thrown.get().getMessage());
    Set<String> named = named(context, message);
    context.require(named.containsAll(Set.of("17", "18", "19")), "unnamed", message);
    context.require(named.stream().noneMatch(Set.of("7", "8", "9")::contains), "all", message);
  }

  private static int published(CheckContext context, Timeline before) {
    return context.amqp().timeline().since(before).count(EventKind.PUBLISH);
  }
}
