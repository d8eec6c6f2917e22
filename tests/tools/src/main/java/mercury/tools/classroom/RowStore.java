package mercury.tools.classroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import mercury.tools.ContentDigest;

/**
 * The rows on disk, a folder a learner: a run that was killed goes on with those that are missing.
 * Thread-safe.
 */
final class RowStore {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path out;

  RowStore(Path out) throws IOException {
    this.out = Files.createDirectories(out);
  }

  /**
   * Returns the folder with a learner's row and report. Its name is safe whatever the learner's.
   */
  Path folder(Submission submission) throws IOException {
    return Files.createDirectories(out.resolve("learners").resolve(name(submission.learner())));
  }

  /** Returns the link from the class's page to a learner's report. */
  static String link(String learner) {
    return "learners/" + name(learner) + "/index.html";
  }

  /** Returns the row that was kept, unless sources or checks have changed or it had failed. */
  Optional<ClassRow> find(Submission submission, String digest) throws IOException {
    Path file = folder(submission).resolve("row.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return read(file).filter(known -> known.digest().equals(digest) && !known.isFailed());
  }

  /** A row of an older kit is none. */
  private static Optional<ClassRow> read(Path file) throws IOException {
    try {
      return Optional.of(JSON.readValue(file.toFile(), ClassRow.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Keeps a row, as a whole or not at all. */
  void keep(Submission submission, ClassRow row) throws IOException {
    Path file = folder(submission).resolve("row.json");
    Path fresh = file.resolveSibling("row.new");
    JSON.writeValue(fresh.toFile(), row);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Returns the name of a folder for a learner: safe, and no two learners have the same. */
  static String name(String learner) {
    String plain = learner.replaceAll("[^A-Za-z0-9-]+", "_");
    return "%s-%s"
        .formatted(plain.substring(0, Math.min(40, plain.length())), ContentDigest.of(learner));
  }
}
