package mercury.harness.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.ExercisePaths;

/**
 * The file of a drill that the learner completes.
 *
 * @param root the checkout
 * @param drill the drill
 */
public record DrillSource(Path root, DrillManifest drill) {

  /** Returns where it is in a variant, like {@code main}. */
  public Path file(String variant) {
    return new ExercisePaths(root, drill.exercise()).sources(variant).resolve(drill.source());
  }

  /**
   * Returns a digest of the learner's file, by which a solved drill is known to be unchanged; empty
   * where there is no file.
   */
  public String digest() throws IOException {
    Path file = file("main");
    if (!Files.exists(file)) {
      return "";
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /** Returns whether the file is the one that solved the drill, as that state has it. */
  public boolean isSolved(RoadState state) throws IOException {
    String solved = state.drills().get(drill.name());
    return solved != null && !solved.isEmpty() && solved.equals(digest());
  }
}
