package mercury.geobot;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
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

  @Graded(id = "K2", points = 3, dependsOn = "K1")
  void each_request_is_an_event(CheckContext context) throws Exception {
    LogFixture log = LogFixture.of(context);
    DrivenLk lk = DrivenLk.start(context, log);
    requireAccepted(context, log, lk, "create_user", lk.topics().createUser());
    requireAccepted(context, log, lk, "update_user", lk.topics().updateUser());
    requireAccepted(context, log, lk, "info", lk.topics().info());
    requireAccepted(context, log, lk, "start_task", lk.topics().task());
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

  @Graded(id = "K2.refused", points = 2, dependsOn = "K2")
  void what_cannot_be_an_event_is_refused(CheckContext context) throws Exception {
    LogFixture log = LogFixture.of(context);
    DrivenLk lk = DrivenLk.start(context, log);
    for (String body : List.of("", "no JSON", "[1]", "{}", "{\"id\": null}", "{\"id\": \" \"}")) {
      requireProblem(context, lk, body, 400);
    }
    requireProblem(context, lk, "{\"id\": 1, \"name\": \"" + "x".repeat(1 << 20) + "\"}", 413);
    context.require(lk.post("/create_user", "{\"id\": 7}").statusCode() == 202, "after");
    List<String> ids =
        log.reader(lk.topics().createUser()).await(1, "none").stream()
            .map(record -> SentEvent.id(record.value()))
            .toList();
    context.require(ids.equals(List.of("7")), "half", ids);
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
