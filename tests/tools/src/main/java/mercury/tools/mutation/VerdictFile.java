package mercury.tools.mutation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The verdicts of earlier runs and of this one, a line each, so that a run that was ended goes on
 * where it was. Thread-safe.
 */
final class VerdictFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Map<String, MutantVerdict> verdicts = new HashMap<>();

  private VerdictFile(Path file) {
    this.file = file;
  }

  /** Reads what is there. The last line may be cut off: its mutant is graded again. */
  static VerdictFile open(Path file) throws IOException {
    VerdictFile verdicts = new VerdictFile(file);
    Files.createDirectories(file.getParent());
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (line.endsWith("}")) {
          verdicts.remember(JSON.readValue(line, MutantVerdict.class));
        }
      }
    }
    return verdicts;
  }

  /** Returns the verdict on a mutant, if it is not stale. */
  synchronized Optional<MutantVerdict> find(String id, String digest) {
    return Optional.ofNullable(verdicts.get(id)).filter(known -> known.digest().equals(digest));
  }

  /** Keeps a verdict. */
  synchronized void add(MutantVerdict verdict) throws IOException {
    remember(verdict);
    Files.writeString(
        file,
        JSON.writeValueAsString(verdict) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private void remember(MutantVerdict verdict) {
    verdicts.put(verdict.id(), verdict);
  }
}
