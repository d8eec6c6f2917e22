package mercury.tools.classroom;

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
