package mercury.shops;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes faults, lists them and takes them back. Thread-safe. */
final class FaultsEndpoint {

  private static final int MAX_TIMES = 1_000_000;
  private static final Set<String> FIELDS =
      Set.of("shop", "kind", "millis", "retry_after", "page", "card", "times");

  private final TrueCatalogue catalogue;
  private final FaultsInForce faults;

  FaultsEndpoint(TrueCatalogue catalogue, FaultsInForce faults) {
    this.catalogue = catalogue;
    this.faults = faults;
  }

  ShopsAnswer add(ShopsRequest request) throws ShopsProblemException {
    Fault fault = fault(ControlBody.of(request, FIELDS));
    faults.add(fault);
    return ShopsAnswer.json(201, fault.json());
  }

  ShopsAnswer list() {
    ObjectNode all = ShopsJson.object();
    ArrayNode list = all.putArray("faults");
    faults.all().forEach(fault -> list.add(fault.json()));
    return ShopsAnswer.json(200, all);
  }

  ShopsAnswer clear() {
    faults.clear();
    return ShopsAnswer.empty(204);
  }

  private Fault fault(ControlBody body) throws ShopsProblemException {
    ShopName shop =
        ShopName.find(body.text("shop"))
            .orElseThrow(
                () -> ShopsProblemException.badRequest("shop must be netvideo or countrylink"));
    FaultKind kind =
        FaultKind.find(body.text("kind"))
            .orElseThrow(() -> ShopsProblemException.badRequest("kind must be one of " + kinds()));
    int number = kind.hasNumber() ? body.whole(kind.parameter(), kind.min(), kind.max()) : 0;
    int times = body.whole("times", 0, 1, MAX_TIMES);
    return new Fault(shop, kind, number, card(body, shop, kind), times);
  }

  private String card(ControlBody body, ShopName shop, FaultKind kind)
      throws ShopsProblemException {
    if (kind != FaultKind.VANISHED_CARD) {
      return "";
    }
    String card = body.text("card");
    if (!catalogue.state().has(shop, card)) {
      throw ShopsProblemException.badRequest(
          "card must be the id of a card of %s, as /control/truth has it".formatted(shop.text()));
    }
    return card;
  }

  private static String kinds() {
    return Arrays.stream(FaultKind.values()).map(FaultKind::text).collect(Collectors.joining(", "));
  }
}
