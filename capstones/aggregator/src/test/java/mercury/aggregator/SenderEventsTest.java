package mercury.aggregator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mercury.aggregator.fixture.ApiAnswer;
import mercury.aggregator.fixture.ApiClient;
import mercury.aggregator.fixture.DrivenSender;
import mercury.aggregator.fixture.SampleProduct;
import mercury.aggregator.fixture.SenderFixture;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The graded checks of what becomes of events (A7). */
@CheckSuite(texts = "mercury.aggregator.checks", subject = "Sender", patience = 8_000)
class SenderEventsTest {

  private static final int PRODUCTS = 12;
  private static final int VERSIONS = 5;
  private static final SampleProduct CARD = SampleProduct.of("rtx4070", "GeForce RTX 4070");
  private static final SampleProduct OTHER =
      SampleProduct.of("rx7600", "RX 7600 \"Größe\" 顯卡").from("AMD").with(null);

  /** A message that is not an event. */
  private static final List<String> POISON =
      List.of(
          "no JSON",
          "null",
          "{\"product_id\": \"x\"}",
          new String(CARD.event("changed", 9), StandardCharsets.UTF_8).replace("changed", "sold"),
          new String(CARD.event("removed", 9), StandardCharsets.UTF_8)
              .replace("removed", "changed"));

  @Graded(id = "A7", points = 3)
  void what_events_tell_is_what_the_api_tells(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    SampleProduct gone = SampleProduct.of("arc", "Arc A770").from("Intel");
    fixture.sendAll(List.of(CARD, OTHER, gone));
    fixture.awaitVersion(api, CARD.id(), 1);
    fixture.awaitVersion(api, OTHER.id(), 1);
    fixture.awaitVersion(api, gone.id(), 1);
    requireSame(context, api, OTHER, 1);
    SampleProduct cheaper = CARD.at("599.00");
    fixture.send(cheaper, "changed", 2);
    fixture.send(gone, "removed", 2);
    fixture.awaitVersion(api, CARD.id(), 2);
    requireSame(context, api, cheaper, 2);
    fixture.await(() -> api.get("/products/" + gone.id()).status() == 404, "remains", gone.id());
    requireListed(context, api, Set.of(CARD.id(), OTHER.id()));
  }

  private static void requireSame(
      CheckContext context, ApiClient api, SampleProduct product, long version) throws Exception {
    JsonNode told = api.get("/products/" + product.id()).json();
    JsonNode expected = JsonMapper.shared().valueToTree(product.json());
    context.require(told.path("product").equals(expected), "told", told.path("product"), expected);
    String at = told.path("at").asString("");
    context.require(
        at.equals(SampleProduct.moment(version)), "at", at, SampleProduct.moment(version));
  }

  private static void requireListed(CheckContext context, ApiClient api, Set<String> expected)
      throws Exception {
    List<String> listed = api.all("limit=100");
    context.require(
        listed.size() == expected.size() && Set.copyOf(listed).equals(expected),
        "listed",
        new TreeSet<>(listed),
        listed.size(),
        new TreeSet<>(expected));
  }

  @Graded(id = "A7.order", points = 3, dependsOn = "A7")
  void order_and_repetition_do_not_matter(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    List<SampleProduct> products =
        IntStream.range(0, PRODUCTS)
            .mapToObj(number -> SampleProduct.of("card" + number, "Card " + number))
            .toList();
    List<Runnable> deliveries = new ArrayList<>();
    for (SampleProduct product : products) {
      for (int version = 1; version <= VERSIONS; version++) {
        Runnable delivery = delivery(fixture, product, version);
        deliveries.addAll(List.of(delivery, delivery));
      }
    }
    Collections.shuffle(deliveries, new Random(7));
    deliveries.forEach(Runnable::run);
    fixture.awaitHandled();
    Set<String> left = new TreeSet<>();
    for (SampleProduct product : products) {
      fixture.requireHistory(api, product.id(), 1, 2, 3, 4, 5);
      ApiAnswer newest = api.get("/products/" + product.id());
      boolean removed = isRemovedLast(product);
      context.require(
          newest.status() == (removed ? 404 : 200), "newest", product.id(), newest.text());
      if (!removed) {
        left.add(product.id());
        requireSame(context, api, product.at(price(VERSIONS)), VERSIONS);
      }
    }
    requireListed(context, api, left);
  }

  private static Runnable delivery(SenderFixture fixture, SampleProduct product, int version) {
    String type = version == 1 ? "created" : "changed";
    boolean last = version == VERSIONS;
    return () -> {
      try {
        fixture.send(
            product.at(price(version)), last && isRemovedLast(product) ? "removed" : type, version);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static boolean isRemovedLast(SampleProduct product) {
    return product.id().endsWith("3");
  }

  /** Returns a price that is lower for each later version, but for the last. */
  private static String price(int version) {
    return (version == VERSIONS ? 500 : 400 - version) + ".00";
  }

  @Graded(id = "A7.gone", points = 3, dependsOn = "A7")
  void what_is_late_does_not_bring_back_what_is_gone(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    fixture.send(CARD, "created", 1);
    fixture.awaitVersion(api, CARD.id(), 1);
    fixture.send(CARD, "removed", 3);
    fixture.send(OTHER, "removed", 2);
    fixture.awaitHandled();
    fixture.send(CARD.at("1.00"), "changed", 2);
    fixture.send(OTHER, "created", 1);
    fixture.awaitHandled();
    for (SampleProduct gone : List.of(CARD, OTHER)) {
      int status = api.get("/products/" + gone.id()).status();
      context.require(status == 404, "back", gone.id(), status);
    }
    requireListed(context, api, Set.of());
    fixture.requireHistory(api, CARD.id(), 1, 2, 3);
    fixture.requireHistory(api, OTHER.id(), 1, 2);
    fixture.send(CARD, "created", 4);
    fixture.awaitVersion(api, CARD.id(), 4);
    requireListed(context, api, Set.of(CARD.id()));
  }

  @Graded(id = "A7.gap", points = 1, dependsOn = "A7")
  void a_version_that_is_missing_holds_up_nothing(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    fixture.send(CARD, "created", 1);
    fixture.send(CARD.at("1.00"), "changed", 5);
    fixture.send(OTHER, "changed", 7);
    fixture.awaitVersion(api, CARD.id(), 5);
    fixture.awaitVersion(api, OTHER.id(), 7);
    fixture.requireHistory(api, CARD.id(), 1, 5);
    fixture.awaitHandled();
    requireNoDead(context, fixture);
  }

  private static void requireNoDead(CheckContext context, SenderFixture fixture) throws Exception {
    Optional<String> dead = fixture.takeDead();
    context.require(dead.isEmpty(), "dead", dead.orElse(""));
  }

  @Graded(id = "A7.poison", points = 2, dependsOn = "A7")
  void what_is_no_event_is_set_aside(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    for (int i = 0; i < POISON.size(); i++) {
      fixture.send(POISON.get(i).getBytes(StandardCharsets.UTF_8), "poison-" + i);
      fixture.send(CARD, i == 0 ? "created" : "changed", i + 1);
    }
    fixture.awaitVersion(api, CARD.id(), POISON.size());
    Set<String> missing = new TreeSet<>(POISON);
    for (int i = 0; i < POISON.size(); i++) {
      String dead = context.found(fixture::takeDead, "undead", missing);
      context.require(missing.remove(dead), "dead", dead);
    }
    fixture.awaitHandled();
    requireNoDead(context, fixture);
    requireListed(context, api, Set.of(CARD.id()));
  }

  @Graded(id = "A7.tables", points = 1, dependsOn = "A7")
  void the_tables_come_by_migrations(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    List<DrivenSender> together = List.of(fixture.sender(), fixture.sender(), fixture.sender());
    List<StartedCall> starts =
        together.stream().map(sender -> StartedCall.of(sender::start)).toList();
    for (StartedCall start : starts) {
      context.run("start()", start::await);
    }
    fixture.send(CARD, "created", 1);
    for (DrivenSender sender : together) {
      fixture.awaitVersion(fixture.api(sender), CARD.id(), 1);
    }
    List<String> tables = fixture.database().tables();
    context.require(tables.contains("sender.flyway_schema_history"), "migrations", tables);
    List<String> elsewhere = tables.stream().filter(table -> !table.startsWith("sender.")).toList();
    context.require(elsewhere.isEmpty(), "elsewhere", elsewhere);
    for (DrivenSender sender : together) {
      context.run("stop()", sender::stop);
    }
    ApiClient again = fixture.startedApi();
    fixture.awaitVersion(again, CARD.id(), 1);
  }
}
