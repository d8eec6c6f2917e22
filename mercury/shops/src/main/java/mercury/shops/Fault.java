package mercury.shops;

import tools.jackson.databind.node.ObjectNode;

/**
 * A fault of a shop. Immutable.
 *
 * @param shop whose requests it strikes
 * @param kind what happens
 * @param number milliseconds, seconds or a page, by kind; else 0
 * @param card the id of the card that vanishes; else empty
 * @param times how many requests it still strikes; 0 for all until it is taken back
 */
record Fault(ShopName shop, FaultKind kind, int number, String card, int times) {

  boolean strikes(ShopName asked, int page) {
    return shop == asked && (kind != FaultKind.MISSING_PAGE || number == page);
  }

  /** Returns whether the next request that it strikes is the last. */
  boolean isAtItsEnd() {
    return times == 1;
  }

  Fault afterOne() {
    return times == 0 ? this : new Fault(shop, kind, number, card, times - 1);
  }

  ObjectNode json() {
    ObjectNode json = ShopsJson.object().put("shop", shop.text()).put("kind", kind.text());
    if (kind.hasNumber()) {
      json.put(kind.parameter(), number);
    } else if (kind == FaultKind.VANISHED_CARD) {
      json.put(kind.parameter(), card);
    }
    return times == 0 ? json : json.put("times", times);
  }
}
