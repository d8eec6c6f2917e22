package mercury.geobot;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import mercury.geobot.fixture.BackgroundCalls;
import mercury.geobot.fixture.DrivenLk;
import mercury.geobot.fixture.LogFixture;
import mercury.geobot.fixture.SentEvent;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.check.MachineLoad;
import mercury.harness.driver.SubjectException;
import mercury.harness.driver.SubjectObject;

/** The graded checks of {@link EventProducer} while Kafka is away: they last half a minute. */
@CheckSuite(texts = "mercury.geobot.checks", subject = "EventProducer", patience = 45_000)
class EventProducerPatienceTest {

  private static final Duration PROMISED = Duration.ofSeconds(30);
  private static final Duration MARGIN = Duration.ofSeconds(5);

  @Graded(id = "K1.late", points = 3, dependsOn = "K1")
  void send_throws_within_thirty_seconds(CheckContext context) throws Exception {
    LogFixture log = LogFixture.of(context);
    String topic = log.topic("events", 1);
    SubjectObject sender =
        context.call(
            "new EventProducer()", () -> context.subject().make("Sender", List.of(log.config())));
    context.closeLater(() -> sender.call("close"));
    context.call("send()", () -> sender.call("send", topic, "1", Map.of("id", 1)));
    log.cutOff();
    Future<Object> call =
        BackgroundCalls.of(context).begin(() -> sender.call("send", topic, "1", Map.of("id", 2)));
    requireInTime(context, call);
    log.comeBack();
    context.call("send()", () -> sender.call("send", topic, "1", Map.of("id", 3)));
  }

  private static void requireInTime(CheckContext context, Future<Object> call)
      throws InterruptedException {
    long begun = System.nanoTime();
    try {
      context.result(call, "stays");
      context.require(false, "sent");
    } catch (ExecutionException e) {
      boolean named = SubjectException.isA(e.getCause(), NotSentException.class);
      context.require(named, "other", SubjectException.simpleName(e.getCause()));
      requireInTime(context, begun);
    }
  }

  private static void requireInTime(CheckContext context, long begun) {
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);
    boolean inTime = taken.compareTo(PROMISED.plus(MachineLoad.stretched(MARGIN))) <= 0;
    context.require(inTime, "late", taken.toSeconds());
  }

  @Graded(id = "K2.away", points = 3, dependsOn = "K2")
  void without_kafka_it_is_503_and_nothing_is_half_done(CheckContext context) throws Exception {
    LogFixture log = LogFixture.of(context);
    DrivenLk lk = DrivenLk.start(context, log);
    context.require(lk.post("/create_user", "{\"id\": 1}").statusCode() == 202, "first");
    log.cutOff();
    Future<HttpResponse<String>> call =
        BackgroundCalls.of(context).begin(() -> lk.post("/create_user", "{\"id\": 2}"));
    long begun = System.nanoTime();
    HttpResponse<String> answer = context.result(call, "stays");
    requireInTime(context, begun);
    context.require(answer.statusCode() == 503, "status", answer.statusCode());
    log.comeBack();
    Future<HttpResponse<String>> next =
        BackgroundCalls.of(context).begin(() -> lk.post("/create_user", "{\"id\": 3}"));
    int status = context.result(next, "stays").statusCode();
    context.require(status == 202, "after", status);
    List<String> ids =
        log.reader(lk.topics().createUser()).await(2, "missing").stream()
            .map(record -> SentEvent.id(record.value()))
            .toList();
    context.require(ids.equals(List.of("1", "3")), "half", ids);
  }
}
