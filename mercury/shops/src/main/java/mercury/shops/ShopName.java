package mercury.shops;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The shops. */
enum ShopName {
  NETVIDEO,
  COUNTRYLINK;

  /** Returns the name in addresses and JSON. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ShopName> find(String text) {
    return Arrays.stream(values()).filter(shop -> shop.text().equals(text)).findFirst();
  }
}
