package mercury.kit.matrix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.kit.Brokers;
import mercury.kit.grade.Exercise;
import mercury.kit.grade.Header;
import mercury.kit.grade.Overlay;

/**
 * A solution to be graded.
 *
 * @param exercise what it is a solution of
 * @param kind {@code wrong}, {@code right} or {@code hostile}
 * @param name like {@code W3-finally}
 * @param header what it says of itself
 * @param files the files in place of, or beside, the reference's: texts by their paths
 */
record Solution(
    Exercise exercise, String kind, String name, Header header, Map<String, String> files) {

  /** All of a kind that the broker does not hide, in the order of their names. */
  static List<Solution> all(Exercise exercise, String kind) throws IOException {
    List<Solution> all = every(exercise, kind);
    all.removeIf(solution -> solution.header().onlyRabbit() && !Brokers.isRabbit());
    return all;
  }

  /** The wrong ones: the mistakes that a learner can be told of. */
  static List<Solution> known(Exercise exercise) throws IOException {
    return every(exercise, "wrong");
  }

  private static List<Solution> every(Exercise exercise, String kind) throws IOException {
    List<Solution> every = new ArrayList<>();
    for (Overlay overlay : exercise.solutions(kind)) {
      every.add(new Solution(exercise, kind, overlay.name(), overlay.header(), overlay.files()));
    }
    return every;
  }

  static Solution reference(Exercise exercise) {
    Header header = new Header("This is the reference.", "", Map.of(), false);
    return new Solution(exercise, "right", "reference", header, Map.of());
  }

  /** The checks of the classes that use what it changes. Of a right one, all. */
  List<String> near() throws IOException {
    List<String> letters = isWrong() ? Reach.of(exercise, files.keySet()) : exercise.classes();
    return letters.stream().flatMap(letter -> Texts.checks(exercise, letter).stream()).toList();
  }

  boolean isWrong() {
    return kind.equals("wrong");
  }
}
