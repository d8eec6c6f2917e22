package mercury.tools.classroom;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;
import mercury.tools.ContentDigest;

/**
 * Two submissions that are alike.
 *
 * @param first a learner's name
 * @param second the other's
 * @param similarity from 0 to 1, without what both have from the stubs
 * @param lines the lines that are alike
 */
record SimilarPair(String first, String second, double similarity, List<SimilarLines> lines) {

  /** Returns the same pair in the order of the names, which JPlag does not keep to. */
  SimilarPair inOrder() {
    boolean kept = first.compareTo(second) <= 0;
    List<SimilarLines> sorted =
        lines.stream()
            .map(alike -> kept ? alike : alike.swapped())
            .sorted(comparing(SimilarLines::file).thenComparing(SimilarLines::from))
            .toList();
    return new SimilarPair(kept ? first : second, kept ? second : first, similarity, sorted);
  }

  /** Returns the similarity for people. */
  @JsonIgnore
  String percent() {
    return String.format(Locale.ROOT, "%.0f %%", 100 * similarity);
  }

  /** Returns the link from the class's page to the sources of both, side by side. */
  @JsonIgnore
  String link() {
    return "pairs/%s.html".formatted(ContentDigest.of(first + "\n" + second));
  }
}
