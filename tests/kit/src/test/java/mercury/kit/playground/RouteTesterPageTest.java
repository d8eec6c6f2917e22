package mercury.kit.playground;

import static java.util.stream.Collectors.joining;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page tells where a message would go; the same message, really sent, goes there. */
class RouteTesterPageTest {

  /** Escape empties the field. */
  private static final String ANEW = Keys.ESCAPE.toString();

  private static final List<String> KEYS =
      List.of(
          "orders.eu.paid",
          "orders",
          "orders.paid",
          "",
          ".",
          "..",
          ".eu.",
          "orders.*.paid",
          "#",
          "eu",
          "orders..paid");

  @AutoClose private TriedBroker broker;
  @AutoClose private HeadlessChromium page;

  @BeforeEach
  void start() throws Exception {
    HeadlessChromium.assumeThere();
    broker = TriedBroker.start();
    page = HeadlessChromium.open(broker.url());
  }

  @Test
  void what_lights_up_for_a_key_is_where_the_message_goes() throws Exception {
    broker.exchange("tried-topics", "topic", Map.of());
    broker.queue("tried-all", "tried-topics", "#");
    broker.queue("tried-ends", "tried-topics", "orders.#.paid");
    broker.queue("tried-europe", "tried-topics", "*.eu.*");
    broker.queue("tried-orders", "tried-topics", "orders.#");
    broker.queue("tried-paid", "tried-topics", "*.*.paid", "returns.#");
    broker.queue("tried-word", "tried-topics", "*", "");
    choose("tried-topics");
    for (String key : KEYS) {
      assertTellsWhatHappens("tried-topics", key, key, Map.of());
    }
    page.type("#tested", ANEW + "returns.us.paid");
    page.awaitText("#destinations", "tried-paid (*.*.paid, returns.#)");
    page.type("#tested", ANEW + "returns.us");
    page.awaitText(
        "#destinations", "The message would go to 2 queues: tried-all (#), tried-paid (returns.#)");
    broker.delete("tried-all");
    page.type("#tested", ANEW + "stock.us.low");
    page.awaitText(
        "#destinations",
        "No binding matches: the message would be dropped, or returned if it is mandatory.");
    assertThat(lit(".line")).isEmpty();
  }

  @Test
  void an_exchange_that_is_clicked_is_the_one_that_is_tried() throws Exception {
    broker.exchange("tried-direct", "direct", Map.of());
    broker.exchange("tried-fanout", "fanout", Map.of());
    broker.queue("tried-one", "tried-direct", "error", "info");
    broker.queue("tried-two", "tried-fanout", "");
    page.click("#topology .exchange[data-key='exchange tried-direct']");
    assertTellsWhatHappens("tried-direct", "error", "error", Map.of());
    assertThat(lit(".line")).containsExactly("exchange tried-direct→queue tried-one");
    assertThat(labels()).containsExactly("error");
    page.click("#topology .exchange[data-key='exchange tried-fanout']");
    assertTellsWhatHappens("tried-fanout", "anything", "anything", Map.of());
    page.type("#tested", ANEW + Keys.TAB);
    page.awaitText("#destinations", "Nothing is sent.");
    assertThat(lit("")).isEmpty();
  }

  @Test
  void headers_other_exchanges_and_alternate_exchanges_are_followed() throws Exception {
    broker.exchange("tried-rest", "fanout", Map.of());
    broker.exchange("tried-papers", "headers", Map.of("alternate-exchange", "tried-rest"));
    broker.exchange("tried-made", "topic", Map.of());
    broker.bindExchange("tried-made", "tried-papers", Map.of("format", "pdf"));
    broker.queue("tried-left", "tried-rest", "");
    broker.queue("tried-pdf", "tried-made", "#");
    broker.queue("tried-some");
    Map<String, Object> wanted = new HashMap<>(Map.of("x-match", "any", "lang", "en", "pages", 2));
    wanted.put("author", null);
    broker.bind("tried-some", "tried-papers", wanted);
    choose("tried-papers");
    for (Map<String, Object> headers :
        List.<Map<String, Object>>of(
            Map.of("format", "pdf"),
            Map.of("format", "pdf", "lang", "en"),
            Map.of("author", "Anna"),
            Map.of("pages", "2"),
            Map.of())) {
      assertTellsWhatHappens("tried-papers", "", line(headers), headers);
    }
    page.awaitText(
        "#destinations",
        "No binding of tried-papers matches, so the alternate exchange tried-rest gets");
    page.type("#tested", ANEW + "format=pdf");
    assertThat(lit(".line"))
        .containsExactlyInAnyOrder(
            "exchange tried-papers→exchange tried-made", "exchange tried-made→queue tried-pdf");
    assertThat(labels()).contains("all: format=pdf");
    page.picture("tester-headers");
  }

  @Test
  void it_can_be_read_and_used_in_every_theme_and_language() throws Exception {
    broker.exchange("tried-topics", "topic", Map.of());
    broker.queue("tried-orders", "tried-topics", "orders.#");
    broker.queue("tried-europe", "tried-topics", "*.eu.*", "returns.#");
    broker.queue("tried-stock", "tried-topics", "stock.#");
    choose("tried-topics");
    for (String theme : List.of("light", "dark")) {
      page.choose("#theme", theme);
      page.type("#tested", ANEW + "orders.eu.sent");
      page.awaitText("#destinations", "2 queues");
      assertThat(page.obstacles()).isEmpty();
      page.picture("tester-" + theme);
    }
    page.choose("#language", "ru");
    page.awaitText("#destinations", "Сообщение попадёт в 2 очереди: ");
    page.type("#tested", "x".repeat(256));
    page.awaitText("#destinations", "не длиннее 255 байт");
    assertThat(lit("")).isEmpty();
  }

  private void choose(String exchange) {
    page.await("#tester:not([hidden]) option[value='" + exchange + "']");
    page.choose("#tested-exchange", exchange);
  }

  /** Types what is to be tried, and sends the same. */
  private void assertTellsWhatHappens(
      String exchange, String key, String typed, Map<String, Object> headers) throws Exception {
    page.type("#tested", ANEW + typed);
    List<String> reached =
        broker.reached(exchange, key, headers).stream().map(queue -> "queue " + queue).toList();
    eventually()
        .untilAsserted(
            () -> assertThat(lit(".queue")).as(typed).containsExactlyElementsOf(reached));
  }

  private static String line(Map<String, Object> headers) {
    return headers.entrySet().stream()
        .map(header -> header.getKey() + "=" + header.getValue())
        .collect(joining(" "));
  }

  /** Returns the ids of what is lit, in their order. */
  private List<String> lit(String kind) {
    return strings("#topology .lit" + kind, "dataset.key").stream().sorted().toList();
  }

  private List<String> labels() {
    return strings("#topology .line.lit text", "textContent");
  }

  private List<String> strings(String selector, String property) {
    String script = "return [...document.querySelectorAll('%s')].map((one) => one.%s)";
    return ((List<?>) page.script(script.formatted(selector, property)))
        .stream().map(String::valueOf).toList();
  }
}
