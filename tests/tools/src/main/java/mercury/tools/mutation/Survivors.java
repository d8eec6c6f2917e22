package mercury.tools.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The mutants that may survive, with the reason for each: {@code proof/survivors.txt} of an
 * exercise. A block is the mutant's name, then {@code equivalent: REASON} when no program can tell
 * it from the reference, or {@code allowed: REASON} when the contract leaves both free.
 */
final class Survivors {

  private static final String EQUIVALENT = "equivalent: ";
  private static final String ALLOWED = "allowed: ";

  private final Map<String, String> reasons = new LinkedHashMap<>();

  private Survivors() {}

  /**
   * Reads the file; a missing one is empty.
   *
   * @throws IllegalArgumentException naming the first line that does not fit
   */
  static Survivors read(Path file) throws IOException {
    Survivors survivors = new Survivors();
    String id = null;
    for (String line : Files.exists(file) ? Files.readAllLines(file) : Set.<String>of()) {
      if (line.startsWith(EQUIVALENT) || line.startsWith(ALLOWED)) {
        survivors.add(file, id, line);
        id = null;
      } else if (!line.isBlank() && !line.startsWith("#")) {
        id = line;
      }
    }
    return survivors;
  }

  private void add(Path file, String id, String reason) {
    if (id == null) {
      throw new IllegalArgumentException(
          file + ": '" + reason + "' stands below no name of a mutant");
    }
    reasons.put(id, reason);
  }

  /** Returns the reason why a mutant may survive. */
  Optional<String> reason(Mutant mutant) {
    return Optional.ofNullable(reasons.get(mutant.id()));
  }

  /** Returns whether no program can tell the mutant from the reference. */
  boolean isEquivalent(Mutant mutant) {
    return reason(mutant).filter(reason -> reason.startsWith(EQUIVALENT)).isPresent();
  }

  /** Returns the names that belong to none of these mutants any more. */
  Set<String> withoutMutant(Set<String> ids) {
    Set<String> left = new TreeSet<>(reasons.keySet());
    left.removeAll(ids);
    return left;
  }
}
