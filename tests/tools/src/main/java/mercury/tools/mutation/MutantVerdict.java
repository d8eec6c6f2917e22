package mercury.tools.mutation;

import java.util.List;

/**
 * The verdict of the checks on a mutant.
 *
 * @param id the mutant's {@linkplain Mutant#id() name}
 * @param digest of the mutant's class and of the checks: with another digest the verdict is stale
 * @param failed the ids of the checks that failed; empty when the mutant survived
 */
record MutantVerdict(String id, String digest, List<String> failed) {

  boolean isKilled() {
    return !failed.isEmpty();
  }
}
