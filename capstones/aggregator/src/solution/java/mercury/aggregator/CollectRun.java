package mercury.aggregator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One collect: reads the shops and takes in what was read whole. One thread uses it at a time. */
final class CollectRun {

  private static final Logger LOG = LoggerFactory.getLogger(CollectRun.class);

  private final List<ShopClient> shops;
  private final Catalogue catalogue;

  CollectRun(List<ShopClient> shops, Catalogue catalogue) {
    this.shops = shops;
    this.catalogue = catalogue;
  }

  /**
   * Collects. A shop that cannot be read whole keeps what it said the last time (A1).
   *
   * @throws InterruptedException if the collector stops meanwhile
   */
  void collect() throws Exception {
    List<ShopReading> whole = new ArrayList<>();
    for (ShopClient shop : shops) {
      try {
        whole.add(new ShopReading(shop.shop(), shop.read()));
      } catch (IOException e) {
        LOG.warn("{} is not read whole: {}", shop.shop(), e.getMessage());
      }
    }
    if (!whole.isEmpty()) {
      int changes = catalogue.update(whole);
      LOG.info("collected from {} shops; products that changed: {}", whole.size(), changes);
    }
  }
}
