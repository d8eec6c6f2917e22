package mercury.aggregator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mercury.aggregator.fixture.ApiAnswer;
import mercury.aggregator.fixture.ApiClient;
import mercury.aggregator.fixture.DrivenSender;
import mercury.aggregator.fixture.SampleProduct;
import mercury.aggregator.fixture.SenderFixture;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Tap;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The graded checks of how a sender is (A9). */
@CheckSuite(texts = "mercury.aggregator.checks", subject = "Sender", patience = 12_000)
class SenderHealthTest {

  private static final SampleProduct CARD = SampleProduct.of("rtx4070", "GeForce RTX 4070");
  private static final String RABBIT = "rabbitmq";
  private static final String POSTGRES = "postgresql";

  /** A line of the text format: a comment, or a name, perhaps labels, and a number. */
  private static final Pattern LINE =
      Pattern.compile("#.*|[a-zA-Z_:][\\w:]*(\\{[^}]*})? [-+]?(\\d[\\d.eE+-]*|Inf|NaN)( \\d+)?|");

  private static final Pattern EVENTS =
      Pattern.compile("(?m)^product_events_total(?:\\{[^}]*})? ([\\d.eE+]+)");

  @Graded(id = "A9", points = 1, dependsOn = "A7")
  void ready_names_what_is_away(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    Tap broker = context.amqp();
    awaitAway(fixture, api, List.of());
    broker.refuse();
    broker.cut();
    awaitAway(fixture, api, List.of(RABBIT));
    fixture.databaseWay().refuse();
    fixture.databaseWay().cut();
    awaitAway(fixture, api, List.of(POSTGRES, RABBIT));
    requireLive(context, api);
    broker.accept();
    awaitAway(fixture, api, List.of(POSTGRES));
    requireLive(context, api);
    fixture.databaseWay().accept();
    awaitAway(fixture, api, List.of());
  }

  private static void requireLive(CheckContext context, ApiClient api) throws Exception {
    int status = api.get("/health/live").status();
    context.require(status == 200, "lifeless", status);
  }

  private static void awaitAway(SenderFixture fixture, ApiClient api, List<String> expected)
      throws Exception {
    fixture.await(() -> away(api).equals(expected), "ready", expected);
  }

  private static List<String> away(ApiClient api) throws InterruptedException {
    ApiAnswer answer = api.get("/health/ready");
    return answer
        .json()
        .path("away")
        .valueStream()
        .map(name -> name.asString(""))
        .sorted()
        .toList();
  }

  @Graded(id = "A9.broker", points = 2, dependsOn = "A8")
  void the_api_stays_up_without_the_broker(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    Tap broker = context.amqp();
    DrivenSender first = fixture.started();
    ApiClient api = fixture.api(first);
    fixture.send(CARD, "created", 1);
    fixture.awaitVersion(api, CARD.id(), 1);
    broker.refuse();
    broker.cut();
    fixture.send(CARD.at("1.00"), "changed", 2);
    requireReadable(context, api);
    context.run("stop()", first::stop);
    DrivenSender second = fixture.started();
    ApiClient another = fixture.api(second);
    requireReadable(context, another);
    broker.accept();
    fixture.awaitVersion(another, CARD.id(), 2);
    broker.cut();
    fixture.send(CARD, "changed", 3);
    fixture.awaitVersion(another, CARD.id(), 3);
  }

  private static void requireReadable(CheckContext context, ApiClient api) throws Exception {
    for (String path : List.of("/products", "/products/rtx4070", "/products/rtx4070/history")) {
      ApiAnswer answer = api.get(path);
      context.require(answer.status() == 200, "unreadable", path, answer.status());
    }
    context.require(api.get("/products").ids().equals(List.of(CARD.id())), "emptied");
    requireLive(context, api);
  }

  @Graded(id = "A9.database", points = 2, dependsOn = "A8")
  void events_wait_for_the_database(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    fixture.send(CARD, "created", 1);
    fixture.awaitVersion(api, CARD.id(), 1);
    fixture.databaseWay().refuse();
    fixture.databaseWay().cut();
    List<SampleProduct> products =
        IntStream.range(0, 6).mapToObj(i -> SampleProduct.of("id" + i, "Card " + i)).toList();
    fixture.sendAll(products);
    fixture.await(() -> api.get("/products").status() == 503, "pretends");
    requireLive(context, api);
    context.await(seen -> seen.count(EventKind.DELIVER) > 1, "untaken");
    for (int i = 0; i < 3; i++) { // long enough for attempts to fail
      int status = api.get("/products/rtx4070").status();
      context.require(status == 503, "pretends");
    }
    fixture.databaseWay().accept();
    for (SampleProduct product : products) {
      fixture.awaitVersion(api, product.id(), 1);
    }
    fixture.awaitHandled();
    Optional<String> dead = fixture.takeDead();
    context.require(dead.isEmpty(), "dead", dead.orElse(""));
  }

  @Graded(id = "A9.metrics", points = 1, dependsOn = "A7")
  void prometheus_reads_the_numbers(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    double before = events(context, api);
    List<SampleProduct> products =
        IntStream.range(0, 7).mapToObj(i -> SampleProduct.of("id" + i, "Card " + i)).toList();
    fixture.sendAll(products);
    fixture.awaitHandled();
    fixture.await(() -> events(context, api) - before == products.size(), "count", before);
  }

  private static double events(CheckContext context, ApiClient api) throws InterruptedException {
    ApiAnswer answer = api.get("/metrics");
    context.require(answer.status() == 200, "status", "/metrics", answer.status(), 200);
    answer
        .text()
        .lines()
        .forEach(line -> context.require(LINE.matcher(line.strip()).matches(), "line", line));
    return EVENTS
        .matcher(answer.text())
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .sum();
  }
}
