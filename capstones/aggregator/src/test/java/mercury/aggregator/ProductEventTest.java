package mercury.aggregator;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mercury.aggregator.fixture.CheckResource;
import mercury.aggregator.fixture.CollectorFixture;
import mercury.aggregator.fixture.ShopsFront;
import mercury.aggregator.fixture.ToldEvent;
import mercury.aggregator.fixture.TrueCard;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The graded checks of the events (A6). */
@CheckSuite(texts = "mercury.aggregator.checks", subject = "Collector", patience = 12_000)
class ProductEventTest {

  private static final int PERSISTENT = 2;
  private static final int CHANGES = 80;

  @Graded(id = "A6", points = 3, dependsOn = "A1")
  void an_event_is_valid_by_the_schema(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 61);
    Instant started = Instant.now();
    fixture.startedAndTold();
    fixture.shops().change(CHANGES);
    fixture.awaitTruth("lost");
    Schema schema = schema();
    for (ToldEvent event : fixture.events().all()) {
      schema
          .validate(event.json().toString(), InputFormat.JSON)
          .forEach(error -> context.require(false, "invalid", error.toString(), event.json()));
      String messageId = String.valueOf(event.properties().getMessageId());
      context.require(messageId.equals(event.id()), "message", messageId, event.id());
      Integer mode = event.properties().getDeliveryMode();
      context.require(mode != null && mode == PERSISTENT, "transient", mode);
      Instant at = Instant.parse(event.json().get("at").asString());
      boolean now = Duration.between(started, at).abs().compareTo(Duration.ofMinutes(10)) < 0;
      context.require(now && !at.isBefore(started.minusSeconds(1)), "at", at);
    }
    long ids = fixture.events().all().stream().map(ToldEvent::id).distinct().count();
    context.require(ids == fixture.events().all().size(), "ids", ids);
  }

  private static Schema schema() throws IOException {
    try (InputStream in = CheckResource.open("product_event.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }
  }

  @Graded(id = "A6.versions", points = 2, dependsOn = "A1")
  void versions_grow_by_one_and_types_say_what_happened(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 62);
    fixture.startedAndTold();
    for (ToldEvent event : fixture.events().all()) {
      context.require(event.version() == 1, "version", event.version(), 1, event.product());
      context.require(event.type().equals("created"), "type", event.type(), "created");
    }
    TrueCard card = onlyAtNetVideo(fixture);
    String shopId = card.idAt(ShopsFront.NETVIDEO).orElseThrow();
    String id = product(fixture, shopId);
    fixture.shops().fault(ShopsFront.NETVIDEO, "vanished_card", Map.of("card", card.id()));
    fixture.await(() -> !fixture.events().prices(ShopsFront.NETVIDEO).containsKey(shopId), "stays");
    fixture.shops().mend();
    fixture.await(() -> fixture.events().prices(ShopsFront.NETVIDEO).containsKey(shopId), "stays");
    List<ToldEvent> story =
        fixture.events().all().stream().filter(event -> event.product().equals(id)).toList();
    List<String> types = List.of("created", "removed", "created");
    for (int i = 0; i < types.size(); i++) {
      context.require(story.size() > i, "number", story.size());
      context.require(
          story.get(i).version() == i + 1, "version", story.get(i).version(), i + 1, id);
      context.require(
          story.get(i).type().equals(types.get(i)), "type", story.get(i).type(), types.get(i));
    }
  }

  private static TrueCard onlyAtNetVideo(CollectorFixture fixture) throws Exception {
    return fixture.shops().truth().stream()
        .filter(card -> card.said(ShopsFront.COUNTRYLINK).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static String product(CollectorFixture fixture, String shopId) {
    return fixture.events().products().stream()
        .filter(event -> event.source(ShopsFront.NETVIDEO).path("id").asString("").equals(shopId))
        .findFirst()
        .orElseThrow()
        .product();
  }
}
