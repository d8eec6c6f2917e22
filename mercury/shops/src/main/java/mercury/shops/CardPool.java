package mercury.shops;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** Lists all cards that can be made of the tables. Stateless. */
final class CardPool {

  private CardPool() {}

  /**
   * Returns them in an order that depends on the seed alone. Cards that look alike, of one board
   * and one family of chips, come after one another.
   */
  static List<VideoCard> shuffled(long seed) {
    List<List<VideoCard>> families = new ArrayList<>();
    List<Chip> chips = ChipTable.chips();
    Board.all().forEach(board -> families.addAll(families(board, chips)));
    Collections.shuffle(families, new Random(seed));
    return families.stream().flatMap(List::stream).toList();
  }

  private static List<List<VideoCard>> families(Board board, List<Chip> chips) {
    return List.copyOf(
        chips.stream()
            .filter(chip -> board.vendors().contains(chip.vendor()))
            .map(chip -> new VideoCard(chip, board))
            .collect(groupingBy(card -> card.chip().family(), LinkedHashMap::new, toList()))
            .values());
  }
}
