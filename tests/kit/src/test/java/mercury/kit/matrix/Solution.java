package mercury.kit.matrix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.kit.Brokers;
import mercury.kit.grade.Header;
import mercury.kit.grade.Overlay;

/**
 * A solution to be graded.
 *
 * @param kind {@code wrong}, {@code right} or {@code hostile}
 * @param name like {@code W3-finally}
 * @param header what it says of itself
 * @param files the files in place of, or beside, the reference's: texts by their paths
 */
record Solution(String kind, String name, Header header, Map<String, String> files) {

  /** All of a kind that the broker does not hide, in the order of their names. */
  static List<Solution> all(String kind) throws IOException {
    List<Solution> all = every(kind);
    all.removeIf(solution -> solution.header().onlyRabbit() && !Brokers.isRabbit());
    return all;
  }

  /** The wrong ones: the mistakes that a learner can be told of. */
  static List<Solution> known() throws IOException {
    return every("wrong");
  }

  private static List<Solution> every(String kind) throws IOException {
    List<Solution> every = new ArrayList<>();
    for (Overlay overlay : Overlay.all(kind)) {
      every.add(new Solution(kind, overlay.name(), overlay.header(), overlay.files()));
    }
    return every;
  }

  static Solution reference() {
    Header header = new Header("This is the reference.", "", Map.of(), false);
    return new Solution("right", "reference", header, Map.of());
  }

  boolean isWrong() {
    return kind.equals("wrong");
  }
}
