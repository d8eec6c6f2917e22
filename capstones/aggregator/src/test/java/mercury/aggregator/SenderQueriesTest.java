package mercury.aggregator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import mercury.aggregator.fixture.ApiAnswer;
import mercury.aggregator.fixture.ApiClient;
import mercury.aggregator.fixture.SampleProduct;
import mercury.aggregator.fixture.SenderFixture;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;

/** The graded checks of what a list of products has, and in which order (A8). */
@CheckSuite(texts = "mercury.aggregator.checks", subject = "Sender", patience = 8_000)
class SenderQueriesTest {

  private static final int USUAL = 20;
  private static final Comparator<SampleProduct> BY_NAME =
      Comparator.comparing(SampleProduct::name).thenComparing(SampleProduct::id);
  private static final Comparator<SampleProduct> BY_PRICE =
      Comparator.comparing((SampleProduct product) -> new BigDecimal(product.price()))
          .thenComparing(SampleProduct::id);

  /** Products that differ in what filters look at. */
  private static final List<SampleProduct> CARDS =
      List.of(
          card("a", "GeForce RTX 4070 Ti").with(12).at("799.00"),
          card("b", "GeForce RTX 4070").with(12).at("599.00"),
          card("c", "GEFORCE RTX 4060").with(8).at("299.99").labelled(List.of("dp1.4a"), List.of()),
          card("d", "Radeon RX 7800 XT")
              .from("AMD")
              .with(16)
              .at("499.00")
              .labelled(List.of("dp2.1", "hdmi2.1"), List.of("fsr3")),
          card("e", "Radeon RX 7600")
              .from("AMD")
              .with(8)
              .at("1099.00")
              .labelled(List.of("hdmi2.1"), List.of("fsr3", "av1")),
          card("f", "Arc A770")
              .from("Intel")
              .with(null)
              .at("99.50")
              .labelled(List.of("dp2.0", "PCIe 4.0 x16"), List.of("xess", "av1")),
          card("g", "100% Card_1").with(24).at("1599.00").labelled(List.of(), List.of("DLSS 3")),
          card("h", "100 Cards 1").with(24).at("1599.00").labelled(List.of(), List.of("DLSS 3")),
          card("i", "Ünique GTX").with(4).at("9.00"));

  private static SampleProduct card(String id, String name) {
    return SampleProduct.of(id, name);
  }

  private static final Map<String, Predicate<SampleProduct>> FILTERS =
      Map.ofEntries(
          Map.entry("vendor=AMD", card -> card.vendor().equals("AMD")),
          Map.entry("memory_min=12", card -> has(card, 12)),
          Map.entry("memory_min=9", card -> has(card, 9)),
          Map.entry("interface=hdmi2.1", card -> card.interfaces().contains("hdmi2.1")),
          Map.entry("interface=HDMI2.1", card -> card.interfaces().contains("hdmi2.1")),
          Map.entry("interface=dp2", card -> false),
          Map.entry("interface=pcie+4.0+x16", card -> card.interfaces().contains("PCIe 4.0 x16")),
          Map.entry("technology=av1", card -> card.technologies().contains("av1")),
          Map.entry("technology=dlss+3", card -> card.technologies().contains("DLSS 3")),
          Map.entry("price_max=499", card -> costs(card, "499")),
          Map.entry("price_max=299.99", card -> costs(card, "299.99")),
          Map.entry("price_max=299.98", card -> costs(card, "299.98")),
          Map.entry("q=rtx", card -> named(card, "rtx")),
          Map.entry("q=4070+t", card -> named(card, "4070 t")),
          Map.entry("q=100%25", card -> named(card, "100%")),
          Map.entry("q=d_1", card -> named(card, "d_1")),
          Map.entry("q=%C3%BCNIQUE", card -> named(card, "ünique")),
          Map.entry("q=%27+or+1%3D1+--", card -> false),
          Map.entry(
              "vendor=NVIDIA&memory_min=12&price_max=799&q=geforce",
              card -> named(card, "geforce") && has(card, 12) && costs(card, "799")),
          Map.entry("technology=av1&interface=hdmi2.1&vendor=AMD", card -> card.id().equals("e")));

  private static boolean has(SampleProduct card, int memory) {
    return card.memoryGb() != null && card.memoryGb() >= memory;
  }

  private static boolean costs(SampleProduct card, String most) {
    return new BigDecimal(card.price()).compareTo(new BigDecimal(most)) <= 0;
  }

  private static boolean named(SampleProduct card, String part) {
    return card.name().toLowerCase(Locale.ROOT).contains(part);
  }

  @Graded(id = "A8", points = 2, dependsOn = "A7")
  void products_come_in_pages(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    context.require(api.get("/products").ids().isEmpty(), "nothing");
    List<SampleProduct> products = many(USUAL + 5);
    fixture.sendAll(products);
    fixture.awaitHandled();
    ApiAnswer first = api.get("/products");
    context.require(first.ids().size() == USUAL, "size", first.ids().size(), USUAL);
    context.require(!first.next().isEmpty(), "next");
    requireIds(context, "", api.all(""), ids(products, BY_NAME));
    requireIds(context, "limit=5", api.all("limit=5"), ids(products, BY_NAME));
    requireIds(context, "limit=25", api.get("/products?limit=25").ids(), ids(products, BY_NAME));
    context.require(api.get("/products?limit=25").next().isEmpty(), "last");
  }

  private static List<SampleProduct> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> card("id" + (10 + i), "Card " + (10 + i * 7 % count)))
        .map(card -> card.at((100 + card.id().hashCode() % 5) + ".00"))
        .toList();
  }

  private static List<String> ids(List<SampleProduct> products, Comparator<SampleProduct> order) {
    return products.stream().sorted(order).map(SampleProduct::id).toList();
  }

  private static void requireIds(
      CheckContext context, String query, List<String> told, List<String> expected) {
    context.require(told.equals(expected), "ids", query, told, expected);
  }

  @Graded(id = "A8.filters", points = 3, dependsOn = "A8")
  void filters_narrow_the_list(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    fixture.sendAll(CARDS);
    fixture.awaitHandled();
    for (Map.Entry<String, Predicate<SampleProduct>> filter : FILTERS.entrySet()) {
      List<SampleProduct> fitting = CARDS.stream().filter(filter.getValue()).toList();
      requireIds(context, filter.getKey(), api.all(filter.getKey()), ids(fitting, BY_NAME));
    }
    fixture.send(CARDS.get(1).at("899.00").with(16), "changed", 2);
    fixture.awaitVersion(api, "b", 2);
    requireIds(context, "price_max=600&q=4070", api.all("price_max=600&q=4070"), List.of());
    requireIds(context, "memory_min=16&q=4070", api.all("memory_min=16&q=4070"), List.of("b"));
  }

  @Graded(id = "A8.sort", points = 2, dependsOn = "A8")
  void lists_are_sorted(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    List<SampleProduct> products = new ArrayList<>(many(23));
    products.addAll(CARDS);
    products.add(card("z1", "same").at("1000.00"));
    products.add(card("z2", "same").at("1000.00"));
    products.add(card("Z3", "same").at("999.90"));
    products.add(card("z4", "a b"));
    products.add(card("z5", "aa"));
    products.add(card("z6", "B"));
    fixture.sendAll(products);
    fixture.awaitHandled();
    Map<String, Comparator<SampleProduct>> orders =
        Map.of(
            "name",
            BY_NAME,
            "-name",
            BY_NAME.reversed(),
            "price",
            BY_PRICE,
            "-price",
            BY_PRICE.reversed());
    orders.forEach(
        (sort, order) -> {
          String query = "limit=7&sort=" + sort;
          requireIds(context, query, all(api, query), ids(products, order));
        });
  }

  private static List<String> all(ApiClient api, String query) {
    try {
      return api.all(query);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  @Graded(id = "A8.cursor", points = 3, dependsOn = "A8")
  void a_cursor_stays_where_it_is_while_rows_change(CheckContext context) throws Exception {
    SenderFixture fixture = SenderFixture.of(context);
    ApiClient api = fixture.startedApi();
    for (String sort : List.of("name", "-price")) {
      boolean up = sort.equals("name");
      List<SampleProduct> products =
          IntStream.range(10, 40)
              .mapToObj(i -> card(sort + i, "%s %s".formatted(sort, "" + i)).at(i + ".00"))
              .map(card -> card.labelled(List.of(), List.of(sort)))
              .toList();
      fixture.sendAll(products);
      fixture.awaitHandled();
      String query = "limit=5&technology=%s&sort=%s".formatted(sort, sort);
      ApiAnswer first = api.get("/products?" + query);
      List<String> seen = new ArrayList<>(first.ids());
      changeWhatWasSeen(fixture, api, products, seen);
      List<String> stay = ids(products, up ? BY_NAME : BY_PRICE.reversed());
      seen.addAll(follow(api, query, first));
      stay.forEach(
          id -> {
            long times = seen.stream().filter(id::equals).count();
            context.require(times == 1, "times", id, times, query);
          });
    }
  }

  /** Takes away the last that was seen, and puts new ones before all. */
  private static void changeWhatWasSeen(
      SenderFixture fixture, ApiClient api, List<SampleProduct> products, List<String> seen)
      throws Exception {
    for (SampleProduct product : products) {
      if (product.id().equals(seen.get(seen.size() - 1)) || product.id().equals(seen.get(1))) {
        fixture.send(product, "removed", 2);
      }
    }
    String sort = products.get(0).technologies().get(0);
    for (int i = 0; i < 7; i++) {
      SampleProduct added = card(sort + "new" + i, sort + " 0" + i).at("900.00");
      fixture.send(added.labelled(List.of(), List.of(sort)), "created", 1);
    }
    fixture.awaitHandled();
    fixture.await(() -> api.get("/products/" + sort + "new6").status() == 200, "untold", sort, 1);
  }

  private static List<String> follow(ApiClient api, String query, ApiAnswer first)
      throws Exception {
    List<String> ids = new ArrayList<>();
    ApiAnswer page = first;
    for (int pages = 0; pages < 20 && !page.next().isEmpty(); pages++) {
      page = api.get("/products?" + query + "&cursor=" + ApiClient.encoded(page.next()));
      ids.addAll(page.ids());
    }
    return ids;
  }
}
