package mercury.harness.runner;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The order of check ids: by the contract's letters as they come there, then by number, then by
 * aspect.
 */
final class CheckIdOrder {

  static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(id -> letter(id))
          .thenComparingInt(CheckIdOrder::number)
          .thenComparing(id -> id);

  private static final List<String> LETTERS = List.of("C", "W", "L", "P", "B", "G");
  private static final Pattern ID = Pattern.compile("([A-Z]+)(\\d+).*");

  private CheckIdOrder() {}

  private static int letter(String id) {
    int place = LETTERS.indexOf(parse(id).group(1));
    return place < 0 ? LETTERS.size() : place;
  }

  private static int number(String id) {
    return Integer.parseInt(parse(id).group(2));
  }

  private static MatchResult parse(String id) {
    return ID.matcher(id)
        .results()
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("a check is numbered like W5 or W5.bound, not " + id));
  }
}
