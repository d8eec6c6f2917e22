package mercury.shops;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A shop: how its pages are asked for, and its words. Implementations are immutable. */
interface Shop {

  ShopName name();

  /**
   * Returns which part of its entries a request asks for.
   *
   * @throws ShopsProblemException if the request asks for what cannot be
   */
  PageRange range(ShopsRequest request, List<ShopEntry> entries) throws ShopsProblemException;

  /**
   * Returns the page.
   *
   * @param range which part it is
   * @param entries all that the shop has, in order
   * @param shown those of the page, more than once if the page is to be faulty
   */
  ObjectNode page(PageRange range, List<ShopEntry> entries, List<ShopEntry> shown);
}
