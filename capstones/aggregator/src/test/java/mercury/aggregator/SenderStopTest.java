package mercury.aggregator;

import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import mercury.aggregator.fixture.ApiClient;
import mercury.aggregator.fixture.DrivenSender;
import mercury.aggregator.fixture.SampleProduct;
import mercury.aggregator.fixture.SenderFixture;
import mercury.harness.amqp.EventKind;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.CheckWait;
import mercury.harness.check.Graded;
import mercury.harness.driver.SubjectException;
import mercury.harness.proxy.TcpProxy;

/** The graded check of a sender's end (A9). */
@CheckSuite(texts = "mercury.aggregator.checks", subject = "Sender", patience = 12_000)
class SenderStopTest {

  private static final long MOST_MS = 5_000;
  private static final long SLACK_MS = 1_500;
  private static final SampleProduct CARD = SampleProduct.of("rtx4070", "GeForce RTX 4070");
  private static final Duration A_MOMENT = Duration.ofMillis(200);
  private static final String AT_WORK =
      """
      select pid from pg_stat_activity where datname = current_database()
      and pid <> pg_backend_pid() and state = 'active'
      """;

  @Graded(id = "A9.stop", points = 2, dependsOn = "A8")
  void a_stop_closes_everything(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    DrivenSender sender = fixture.started();
    ApiClient api = fixture.api(sender);
    int port = sender.port();
    fixture.send(CARD, "created", 1);
    fixture.awaitVersion(api, CARD.id(), 1);
    AutoCloseable lock = context.closeLater(fixture.database().lock("sender"));
    List<Future<?>> requests = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      fixture.send(CARD.at(i + ".00"), "changed", i + 2);
      requests.add(api.begin("/products"));
    }
    fixture.await(() -> fixture.database().select(AT_WORK).size() > 1, "unasked");
    requireQuick(context, sender);
    fixture.await(() -> requests.stream().allMatch(Future::isDone), "hanging");
    lock.close();
    requireClosed(context, fixture, sender, port);
    context.run("stop() again", sender::stop);
    Optional<Exception> again = context.exceptionFrom("start()", sender::start);
    boolean refused =
        again.filter(e -> SubjectException.isA(e, IllegalStateException.class)).isPresent();
    context.require(refused, "starts");
    requireNothingLost(context, fixture);
  }

  private static void requireNothingLost(CheckContext context, SenderFixture fixture)
      throws Exception {
    DrivenSender other = fixture.started();
    ApiClient api = fixture.api(other);
    fixture.awaitVersion(api, CARD.id(), 4);
    fixture.requireHistory(api, CARD.id(), 1, 2, 3, 4);
    Optional<String> dead = fixture.takeDead();
    context.require(dead.isEmpty(), "dead", dead.orElse(""));
    requireAnswered(context, fixture, other);
  }

  /** Fails unless a request that is under way when the sender is stopped gets its answer. */
  private static void requireAnswered(
      CheckContext context, SenderFixture fixture, DrivenSender sender) throws Exception {
    int port = sender.port();
    AutoCloseable lock = context.closeLater(fixture.database().lock("sender"));
    Future<HttpResponse<String>> answer = fixture.api(sender).begin("/products");
    fixture.await(() -> !fixture.database().select(AT_WORK).isEmpty(), "unasked");
    StartedCall stop = StartedCall.of(sender::stop);
    CheckWait.happensWithin(A_MOMENT, () -> isClosed(port)); // or the sender waits before it closes
    lock.close();
    context.run("stop()", stop::await);
    fixture.await(answer::isDone, "hanging");
    context.require(isWhole(answer), "cut");
  }

  private static boolean isWhole(Future<HttpResponse<String>> answer) throws InterruptedException {
    try {
      return answer.get().statusCode() == 200;
    } catch (ExecutionException e) {
      return false;
    }
  }

  private static void requireQuick(CheckContext context, DrivenSender sender) throws Exception {
    long begin = System.nanoTime();
    context.run("stop()", sender::stop);
    long millis = (System.nanoTime() - begin) / 1_000_000;
    context.require(millis <= MOST_MS + SLACK_MS, "slow", millis);
  }

  private static void requireClosed(
      CheckContext context, SenderFixture fixture, DrivenSender sender, int port) throws Exception {
    fixture.await(() -> fixture.databaseWay().connections() == 0, "database");
    context.await(
        seen -> seen.count(EventKind.CONNECTION_OPENED) == seen.count(EventKind.CONNECTION_CLOSED),
        "broker");
    fixture.await(() -> isClosed(port), "open");
    List<String> threads = sender.busyThreads();
    context.require(threads.isEmpty(), "threads", threads);
  }

  private static boolean isClosed(int port) throws Exception {
    try (Socket socket = new Socket()) {
      socket.connect(TcpProxy.loopback(port));
      return false;
    } catch (ConnectException e) {
      return true;
    }
  }
}
