package mercury.shops;

import java.util.List;

/**
 * A line of boards of one partner, which carry the chips of some vendors. Immutable.
 *
 * @param partner who builds it, such as ASUS
 * @param vendors whose chips it carries
 * @param line such as TUF Gaming
 * @param clockPercent the clock in percent of the chip's
 * @param pricePercent the price in percent of the chip's
 */
record Board(
    String partner, List<String> vendors, String line, int clockPercent, int pricePercent) {

  static List<Board> all() {
    return ResourceTable.rows("boards.csv").stream()
        .map(
            row ->
                new Board(
                    row.get(0),
                    ResourceTable.values(row.get(1)),
                    row.get(2),
                    Integer.parseInt(row.get(3)),
                    Integer.parseInt(row.get(4))))
        .toList();
  }
}
