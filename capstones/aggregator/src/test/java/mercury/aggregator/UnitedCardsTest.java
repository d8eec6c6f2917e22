package mercury.aggregator;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mercury.aggregator.fixture.CheckResource;
import mercury.aggregator.fixture.CollectorFixture;
import mercury.aggregator.fixture.ShopsFront;
import mercury.aggregator.fixture.ToldEvent;
import mercury.aggregator.fixture.TrueCard;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.driver.SubjectObject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The graded checks of what becomes of two shops' words (A2). */
@CheckSuite(texts = "mercury.aggregator.checks", subject = "Collector", patience = 12_000)
class UnitedCardsTest {

  private static final List<String> SHOPS = List.of(ShopsFront.NETVIDEO, ShopsFront.COUNTRYLINK);
  private static final double RECALL = 0.98;

  /** Two listings, and whether they are of one card. */
  record LabelledPair(boolean same, Map<String, Object> left, Map<String, Object> right) {}

  @Graded(id = "A2", points = 5)
  void what_is_one_card_is_united_and_nothing_else(CheckContext context) throws Exception {
    List<LabelledPair> pairs = new ArrayList<>(pairs("pairs.json"));
    pairs.addAll(pairs("pairs-kept-back.json"));
    SubjectObject cards =
        context.call("new Cards()", () -> context.subject().make("Cards", List.of()));
    int same = 0;
    List<LabelledPair> missed = new ArrayList<>();
    for (LabelledPair pair : pairs) {
      boolean united =
          Boolean.TRUE.equals(
              context.call("isSame()", () -> cards.call("isSame", pair.left(), pair.right())));
      context.require(pair.same() || !united, "mixed", name(pair.left()), name(pair.right()));
      same += pair.same() ? 1 : 0;
      if (pair.same() && !united) {
        missed.add(pair);
      }
    }
    boolean enough = same - missed.size() >= RECALL * same;
    if (!enough) {
      LabelledPair first = missed.get(0);
      context.require(false, "apart", missed.size(), same, name(first.left()), name(first.right()));
    }
  }

  private static List<LabelledPair> pairs(String file) throws IOException {
    try (InputStream in = CheckResource.open(file)) {
      return JsonMapper.shared().readValue(in, new TypeReference<List<LabelledPair>>() {});
    }
  }

  private static Object name(Map<String, Object> listing) {
    Map<?, ?> words = (Map<?, ?>) listing.get("words");
    return words.containsKey("model") ? words.get("model") : words.get("title");
  }

  @Graded(id = "A2.units", points = 3, dependsOn = "A1")
  void everything_is_in_one_unit(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 21);
    fixture.startedAndTold();
    Map<String, String> spellings = new TreeMap<>();
    for (TrueCard card : fixture.shops().truth()) {
      JsonNode product = product(context, fixture, card).json().path("product");
      requireUnits(context, card, product);
      for (String field : List.of("interfaces", "technologies")) {
        requireLabels(context, card, product.path(field), field, spellings);
      }
    }
  }

  private static void requireUnits(CheckContext context, TrueCard card, JsonNode product) {
    String vendor = card.json().get("vendor").asString();
    context.require(vendor.equals(product.path("vendor").asString("")), "vendor", product);
    int memory = product.path("memory_gb").asInt(0);
    boolean told = card.said(ShopsFront.NETVIDEO).isPresent() || memory != 0;
    context.require(
        !told || memory == card.json().get("memory_gb").asInt(), "memory", memory, card.id());
    for (String field : List.of("clock_mhz", "tdp_w")) {
      int value = product.path(field).asInt(0);
      context.require(value == card.winning(field), "number", field, value, card.id());
    }
    String price = product.path("price").path("amount").asString("");
    context.require(price.equals(card.lowestPrice()), "price", price, card.lowestPrice());
    context.require(
        product.path("price").path("currency").asString("").equals("EUR"), "currency", product);
  }

  private static void requireLabels(
      CheckContext context,
      TrueCard card,
      JsonNode labels,
      String field,
      Map<String, String> spellings) {
    boolean told = card.said(ShopsFront.COUNTRYLINK).isPresent();
    context.require(
        !told || TrueCard.plain(labels).equals(card.labels(field)), "labels", labels, card.id());
    labels
        .valueStream()
        .map(JsonNode::asString)
        .forEach(
            label -> {
              String before = spellings.putIfAbsent(TrueCard.plain(label), label);
              context.require(before == null || before.equals(label), "spellings", label, before);
            });
  }

  @Graded(id = "A2.sources", points = 2, dependsOn = "A1")
  void what_each_shop_says_is_kept(CheckContext context) throws Exception {
    CollectorFixture fixture = CollectorFixture.of(context, 22);
    fixture.startedAndTold();
    List<TrueCard> truth = fixture.shops().truth();
    int products = fixture.events().products().size();
    context.require(products == truth.size(), "number", products, truth.size());
    for (TrueCard card : truth) {
      ToldEvent event = product(context, fixture, card);
      for (String shop : SHOPS) {
        requireSource(context, card, event, shop);
      }
    }
    requireIdentity(context, fixture, truth);
  }

  private static void requireSource(
      CheckContext context, TrueCard card, ToldEvent event, String shop) {
    JsonNode source = event.source(shop);
    context.require(source.isObject() == card.said(shop).isPresent(), "source", shop, card.id());
    if (card.said(shop).isPresent()) {
      JsonNode said = card.said(shop).get();
      for (String field : List.of("clock_mhz", "tdp_w")) {
        context.require(
            source.path(field).asInt(0) == said.path(field).asInt(0),
            "said",
            field,
            source.path(field),
            said.path(field));
      }
    }
  }

  /** A card that one shop no longer tells of is the same product, by the other shop's words. */
  private static void requireIdentity(
      CheckContext context, CollectorFixture fixture, List<TrueCard> truth) throws Exception {
    TrueCard card = truth.stream().filter(TrueCard::isAtBoth).findFirst().orElseThrow();
    String id = product(context, fixture, card).product();
    for (String shop : SHOPS) {
      fixture.shops().fault(shop, "vanished_card", Map.of("card", card.id()));
      String gone = card.idAt(shop).orElseThrow();
      fixture.await(() -> !fixture.events().prices(shop).containsKey(gone), "stays", shop);
      fixture.shops().mend();
      fixture.awaitTruth("stays");
      context.require(product(context, fixture, card).product().equals(id), "identity", card.id());
    }
    int products = fixture.events().products().size();
    context.require(products == truth.size(), "number", products, truth.size());
  }

  /** Returns the product whose sources have the shops' ids of a card. */
  private static ToldEvent product(CheckContext context, CollectorFixture fixture, TrueCard card) {
    List<ToldEvent> products =
        fixture.events().products().stream()
            .filter(event -> SHOPS.stream().anyMatch(shop -> tells(event, card, shop)))
            .toList();
    context.require(products.size() == 1, "products", products.size(), card.id());
    return products.get(0);
  }

  private static boolean tells(ToldEvent event, TrueCard card, String shop) {
    return card.idAt(shop)
        .filter(id -> id.equals(event.source(shop).path("id").asString("")))
        .isPresent();
  }
}
