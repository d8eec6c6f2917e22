package mercury.geobot;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mercury.geobot.fixture.DrivenLk;
import mercury.geobot.fixture.LogFixture;
import mercury.geobot.fixture.SentEvent;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The graded checks of {@link EventProducer} behind LK. */
@CheckSuite(texts = "mercury.geobot.checks", subject = "EventProducer")
class LkServerTest {

  @Graded(id = "K2", points = 5, dependsOn = "K1")
  void each_request_is_an_event_or_is_refused(CheckContext context) throws Exception {
    LogFixture log = LogFixture.of(context);
    DrivenLk lk = DrivenLk.start(context, log);
    requireAccepted(context, log, lk, "create_user", lk.topics().createUser());
    requireAccepted(context, log, lk, "update_user", lk.topics().updateUser());
    requireAccepted(context, log, lk, "info", lk.topics().info());
    requireAccepted(context, log, lk, "start_task", lk.topics().task());
    requireRefused(context, log, lk);
  }

  private static void requireAccepted(
      CheckContext context, LogFixture log, DrivenLk lk, String action, String topic)
      throws Exception {
    String body = "{\"id\": \"u-1\", \"name\": \"Анна\"}";
    HttpResponse<String> answer = context.call("POST", () -> lk.post("/" + action, body));
    context.require(answer.statusCode() == 202, "status", answer.statusCode());
    Map<String, Object> told = SentEvent.read(answer.body());
    ConsumerRecord<String, String> record = log.reader(topic).await(1, "none").get(0);
    boolean there =
        "u-1".equals(told.get("id"))
            && topic.equals(told.get("topic"))
            && Integer.valueOf(record.partition()).equals(told.get("partition"))
            && told.get("offset") instanceof Number offset
            && offset.longValue() == record.offset();
    context.require(there, "place", answer.body());
    Map<String, Object> event = SentEvent.read(record.value());
    boolean whole =
        "u-1".equals(record.key())
            && action.equals(event.get("action"))
            && SentEvent.read(body).equals(SentEvent.payload(event).get("data"));
    context.require(whole, "value", record.value());
  }

  private static void requireRefused(CheckContext context, LogFixture log, DrivenLk lk)
      throws Exception {
    for (String body : List.of("", "no JSON", "[1]", "{}", "{\"id\": null}", "{\"id\": \" \"}")) {
      requireProblem(context, lk, body, 400);
    }
    requireProblem(context, lk, "{\"id\": 1, \"name\": \"" + "x".repeat(1 << 20) + "\"}", 413);
    context.require(lk.post("/create_user", "{\"id\": 7}").statusCode() == 202, "after");
    List<String> ids =
        log.reader(lk.topics().createUser()).await(2, "none").stream()
            .map(record -> SentEvent.id(record.value()))
            .toList();
    context.require(new TreeSet<>(ids).equals(Set.of("u-1", "7")), "half", ids);
  }

  private static void requireProblem(CheckContext context, DrivenLk lk, String body, int status)
      throws Exception {
    HttpResponse<String> answer = context.call("POST", () -> lk.post("/create_user", body));
    context.require(answer.statusCode() == status, "status", answer.statusCode());
    String type = answer.headers().firstValue("Content-Type").orElse("");
    Map<String, Object> problem = SentEvent.read(answer.body());
    boolean told =
        type.equals("application/problem+json")
            && problem.keySet().containsAll(List.of("type", "title", "status", "detail"));
    context.require(told, "problem", answer.body());
  }
}
