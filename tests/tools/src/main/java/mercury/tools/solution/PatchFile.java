package mercury.tools.solution;

import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import com.github.difflib.unifieddiff.UnifiedDiffFile;
import com.github.difflib.unifieddiff.UnifiedDiffReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mercury.tools.CourseCheckout;

/**
 * A patch of the reference, as {@code git apply} takes it too: below its header, unified diffs of
 * files of the checkout. Lines may have moved since it was made; their text must be the same.
 */
record PatchFile(Path place, List<UnifiedDiffFile> diffs) {

  private static final String SOURCES = "(task|bot)/src/solution/java/";
  private static final String NONE = "/dev/null";

  /** Reads a patch; fails with one sentence if it is none. */
  static PatchFile read(Path place) throws IOException {
    try (InputStream in = Files.newInputStream(place)) {
      List<UnifiedDiffFile> diffs = UnifiedDiffReader.parseUnifiedDiff(in).getFiles();
      for (UnifiedDiffFile diff : diffs) {
        require(place, diff.getToFile().matches(SOURCES + ".+"), "%s is not the reference", diff);
        require(place, !diff.getPatch().getDeltas().isEmpty(), "%s has no hunk", diff);
      }
      return new PatchFile(place, diffs);
    }
  }

  /** What it makes of the reference: texts by their paths below the source root. */
  Map<String, String> apply() {
    Map<String, String> files = new TreeMap<>();
    for (UnifiedDiffFile diff : diffs) {
      files.put(
          diff.getToFile().replaceFirst(SOURCES, ""), String.join("\n", applied(diff)) + "\n");
    }
    return files;
  }

  private List<String> applied(UnifiedDiffFile diff) {
    Patch<String> patch = diff.getPatch();
    try {
      return diff.getFromFile().equals(NONE)
          ? patch.applyTo(List.of())
          : patch.applyFuzzy(before(diff), 0);
    } catch (PatchFailedException e) {
      List<AbstractDelta<String>> hunks = patch.getDeltas();
      int number = 1;
      while (number < hunks.size() && fits(hunks.get(number - 1), before(diff))) {
        number++;
      }
      throw new IllegalArgumentException(
          "%s: hunk %d of %s does not fit the reference any more; make the patch anew"
              .formatted(place, number, diff.getToFile()),
          e);
    }
  }

  private static List<String> before(UnifiedDiffFile diff) {
    return CourseCheckout.text(diff.getFromFile()).lines().toList();
  }

  private static boolean fits(AbstractDelta<String> hunk, List<String> before) {
    Patch<String> alone = new Patch<>();
    alone.addDelta(hunk);
    try {
      alone.applyFuzzy(before, 0);
      return true;
    } catch (PatchFailedException e) {
      return false;
    }
  }

  private static void require(Path place, boolean condition, String pattern, UnifiedDiffFile diff) {
    if (!condition) {
      throw new IllegalArgumentException(place + ": " + pattern.formatted(diff.getToFile()));
    }
  }
}
