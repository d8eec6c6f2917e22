package mercury.tools.endtoend;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mercury.telegram.BotMessage;
import mercury.telegram.TelegramPerson;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Inspects the bot and its services after all updates are handled, and reports what is wrong. */
final class EndToEndInspection {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final List<String> QUEUES =
      List.of("bot_poller", "bot_poller.later", "bot_poller.dead");

  private final EndToEndEnvironment environment;
  private final EndToEndPlan plan;
  private final EndToEndPlanRunner run;

  EndToEndInspection(EndToEndEnvironment environment, EndToEndPlan plan, EndToEndPlanRunner run) {
    this.environment = environment;
    this.plan = plan;
    this.run = run;
  }

  /** Inspects the running bot: its queues become empty, and each update has an event. */
  List<String> inspectRunning() {
    QueueDepthReader queues = new QueueDepthReader(environment.brokerUrl());
    BotEventReader logs = new BotEventReader(environment.mongoUrl());
    List<String> complaints = new ArrayList<>();
    for (String queue : QUEUES) {
      if (!holdsInTime(() -> queues.messages(queue) == 0)) {
        complaints.add("the queue %s does not become empty".formatted(queue));
      }
    }
    if (!holdsInTime(() -> logs.updates().containsAll(updates()))) {
      Set<Long> without = new TreeSet<>(updates());
      without.removeAll(logs.updates());
      complaints.add("there is no event for the updates " + without);
    }
    return complaints;
  }

  /** Inspects the services after the bot has stopped and nothing changes any more. */
  List<String> inspectStopped() throws Exception {
    List<String> complaints = rows();
    try (BotBucketReader bucket = new BotBucketReader(environment.s3())) {
      BucketCheck objects = BucketCheck.of(bucket, run.people().documents());
      complaints.addAll(objects.complaints());
      for (int i = 0; i < run.people().all().size(); i++) {
        complaints.addAll(chat(i, objects));
      }
    }
    QueueDepthReader queues = new QueueDepthReader(environment.brokerUrl());
    for (String queue : QUEUES) {
      if (queues.messages(queue) != 0) {
        complaints.add("messages are left in the queue " + queue);
      }
    }
    return complaints;
  }

  private List<String> rows() throws SQLException {
    List<BotUserTableReader.Row> found =
        new ArrayList<>(new BotUserTableReader(environment.postgres()).rows());
    List<String> complaints = new ArrayList<>();
    for (TelegramPerson person : run.people().all()) {
      BotUserTableReader.Row row =
          new BotUserTableReader.Row(person.id(), person.profile().username().orElseThrow());
      if (!found.remove(row)) {
        complaints.add("the table has no %s".formatted(row));
      }
    }
    found.forEach(row -> complaints.add("the table also has %s".formatted(row)));
    return complaints;
  }

  private List<String> chat(int number, BucketCheck objects) {
    TelegramPerson person = run.people().person(number);
    List<String> answers = person.answers().stream().map(BotMessage::text).toList();
    ChatCheck check =
        new ChatCheck(
            steps(number, deed -> deed.isAnswered() && !(deed instanceof UserAction.Document))
                .size(),
            steps(number, UserAction.Document.class::isInstance).size(),
            objects.missing(person.id()),
            run.greetings().max(person.id()),
            deliveries(steps(number, UserAction::isAnswered)));
    return check.complaints(answers).stream()
        .map(what -> "%s: %s".formatted(person.profile().firstName(), what))
        .toList();
  }

  private List<Integer> steps(int person, Predicate<UserAction> kind) {
    return IntStream.range(0, plan.steps().size())
        .filter(i -> plan.steps().get(i).person() == person)
        .filter(i -> kind.test(plan.steps().get(i).deed()))
        .boxed()
        .toList();
  }

  private int deliveries(List<Integer> steps) {
    return steps.stream().mapToInt(run.journal()::deliveries).sum();
  }

  private Set<Long> updates() {
    return IntStream.range(0, plan.steps().size())
        .mapToObj(run.journal()::update)
        .collect(Collectors.toSet());
  }

  private static boolean holdsInTime(Callable<Boolean> condition) {
    try {
      Awaitility.await().pollInterval(Duration.ofMillis(100)).atMost(TIMEOUT).until(condition);
      return true;
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }
}
