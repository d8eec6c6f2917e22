package mercury.tools.solution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One replacement of whole lines in a file of the reference.
 *
 * @param file its path below the exercise's package
 * @param find the lines to find; none for a file that is not there yet
 * @param replacement the lines to put in their place
 */
record EditBlock(BlockPlace place, String file, List<String> find, List<String> replacement) {

  /**
   * Returns the file's lines after the replacement.
   *
   * @param before its lines; empty if the reference has no such file
   * @throws IllegalArgumentException if the lines to find do not occur exactly once
   */
  List<String> applyTo(Optional<List<String>> before) {
    if (find.isEmpty()) {
      if (before.isPresent()) {
        throw place.complaint(file + " is there already; name the lines to find in it");
      }
      return replacement;
    }
    return replaced(before.orElseThrow(() -> place.complaint("the reference has no file " + file)));
  }

  private List<String> replaced(List<String> lines) {
    int start = Collections.indexOfSubList(lines, find);
    if (start < 0) {
      throw place.complaint("the lines to find are not in " + file);
    }
    if (start != Collections.lastIndexOfSubList(lines, find)) {
      throw place.complaint(
          String.format(
              Locale.ROOT,
              "the lines to find are in %s %d times; add one that makes them unique",
              file,
              occurrences(lines)));
    }
    List<String> replaced = new ArrayList<>(lines.subList(0, start));
    replaced.addAll(replacement);
    replaced.addAll(lines.subList(start + find.size(), lines.size()));
    return replaced;
  }

  private int occurrences(List<String> lines) {
    int occurrences = 0;
    for (int at = 0; at + find.size() <= lines.size(); at++) {
      if (lines.subList(at, at + find.size()).equals(find)) {
        occurrences++;
      }
    }
    return occurrences;
  }
}
