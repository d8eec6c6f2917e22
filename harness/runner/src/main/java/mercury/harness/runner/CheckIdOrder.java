package mercury.harness.runner;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The order of check ids: by the letters they begin with, then by number, then by aspect. Ids with
 * other letters come last.
 *
 * @param prefixes the letters, in the order of the classes that the checks are about
 */
record CheckIdOrder(List<String> prefixes) implements Comparator<String> {

  private static final Pattern ID = Pattern.compile("([A-Z]+)(\\d+).*");

  @Override
  public int compare(String one, String other) {
    return Comparator.<String>comparingInt(id -> place(prefix(id)))
        .thenComparingInt(CheckIdOrder::number)
        .thenComparing(Comparator.naturalOrder())
        .compare(one, other);
  }

  /** Returns the letters with which an id begins: {@code W} of {@code W5.bound}. */
  static String prefix(String id) {
    return parse(id).group(1);
  }

  private int place(String prefix) {
    int place = prefixes.indexOf(prefix);
    return place < 0 ? prefixes.size() : place;
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
