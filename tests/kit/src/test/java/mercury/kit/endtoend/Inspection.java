package mercury.kit.endtoend;

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
import mercury.telegram.Answer;
import mercury.telegram.Person;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What has to be so when everything is handled; it tells what is not. */
final class Inspection {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> QUEUES = List.of("bot_poller", "bot_poller.dead");

  private final Place place;
  private final Plan plan;
  private final Play play;

  Inspection(Place place, Plan plan, Play play) {
    this.place = place;
    this.plan = plan;
    this.play = play;
  }

  /** While the bot runs: the queue becomes empty, and each update has an event. */
  List<String> running() {
    Queues queues = new Queues(place.brokerUrl());
    Logs logs = new Logs(place.mongoUrl());
    List<String> complaints = new ArrayList<>();
    for (String queue : QUEUES) {
      if (!comes(() -> queues.messages(queue) == 0)) {
        complaints.add("the queue %s does not become empty".formatted(queue));
      }
    }
    if (!comes(() -> logs.updates().containsAll(updates()))) {
      Set<Long> without = new TreeSet<>(updates());
      without.removeAll(logs.updates());
      complaints.add("there is no event of the updates " + without);
    }
    return complaints;
  }

  /** When the bot has stopped, and nothing changes any more. */
  List<String> stopped() throws Exception {
    List<String> complaints = rows();
    try (Bucket bucket = new Bucket(place.s3())) {
      BucketCheck objects = BucketCheck.of(bucket, play.people().documents());
      complaints.addAll(objects.complaints());
      for (int i = 0; i < play.people().all().size(); i++) {
        complaints.addAll(chat(i, objects));
      }
    }
    Queues queues = new Queues(place.brokerUrl());
    for (String queue : QUEUES) {
      if (queues.messages(queue) != 0) {
        complaints.add("something is left in the queue " + queue);
      }
    }
    return complaints;
  }

  private List<String> rows() throws SQLException {
    List<Table.Row> found = new ArrayList<>(new Table(place.postgres()).rows());
    List<String> complaints = new ArrayList<>();
    for (Person person : play.people().all()) {
      Table.Row row = new Table.Row(person.id(), person.profile().username().orElseThrow());
      if (!found.remove(row)) {
        complaints.add("the table has no %s".formatted(row));
      }
    }
    found.forEach(row -> complaints.add("the table has %s, too".formatted(row)));
    return complaints;
  }

  private List<String> chat(int number, BucketCheck objects) {
    Person person = play.people().person(number);
    List<String> answers = person.answers().stream().map(Answer::text).toList();
    ChatCheck check =
        new ChatCheck(
            steps(number, deed -> deed.isAnswered() && !(deed instanceof Deed.Document)).size(),
            steps(number, Deed.Document.class::isInstance).size(),
            objects.missing(person.id()),
            play.greetings().most(person.id()),
            deliveries(steps(number, Deed::isAnswered)));
    return check.complaints(answers).stream()
        .map(what -> "%s: %s".formatted(person.profile().firstName(), what))
        .toList();
  }

  private List<Integer> steps(int person, Predicate<Deed> kind) {
    return IntStream.range(0, plan.steps().size())
        .filter(i -> plan.steps().get(i).person() == person)
        .filter(i -> kind.test(plan.steps().get(i).deed()))
        .boxed()
        .toList();
  }

  private int deliveries(List<Integer> steps) {
    return steps.stream().mapToInt(play.journal()::deliveries).sum();
  }

  private Set<Long> updates() {
    return IntStream.range(0, plan.steps().size())
        .mapToObj(play.journal()::update)
        .collect(Collectors.toSet());
  }

  private static boolean comes(Callable<Boolean> condition) {
    try {
      Awaitility.await().pollInterval(Duration.ofMillis(100)).atMost(PATIENCE).until(condition);
      return true;
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }
}
