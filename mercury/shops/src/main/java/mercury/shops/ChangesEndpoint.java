package mercury.shops;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes the catalogue. Thread-safe. */
final class ChangesEndpoint implements ShopsEndpoint {

  /** The number of changes of a step, unless told otherwise. */
  static final int STEP = 10;

  private static final int MAX_COUNT = 10_000;

  private final TrueCatalogue catalogue;

  ChangesEndpoint(TrueCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public ShopsAnswer answer(ShopsRequest request) throws ShopsProblemException {
    ControlBody body = ControlBody.of(request, Set.of("count"));
    List<CatalogueChange> made = catalogue.change(body.whole("count", STEP, 1, MAX_COUNT));
    ObjectNode answer = ShopsJson.object();
    ArrayNode changes = answer.putArray("changes");
    made.forEach(change -> changes.add(json(change)));
    return ShopsAnswer.json(200, answer);
  }

  private static ObjectNode json(CatalogueChange change) {
    ObjectNode json = ShopsJson.object().put("type", change.type()).put("card", change.card());
    change.details().forEach(json::put);
    return json;
  }
}
