package mercury.tools.solution;

import java.io.IOException;
import java.util.List;

/** The checks that a solution of the proof is graded by. */
public enum CheckSelection {
  /** All of them. */
  ALL {
    @Override
    List<String> of(ProofSolution solution) {
      return List.of();
    }
  },

  /** Those of the classes that use changed code. */
  NEAR {
    @Override
    List<String> of(ProofSolution solution) throws IOException {
      return solution.near();
    }
  },

  /** Those that the header of a wrong solution names; for a right one, all. */
  CLAIMED {
    @Override
    List<String> of(ProofSolution solution) {
      return List.copyOf(solution.header().fails().keySet());
    }
  };

  /** Returns the ids of the checks; none stands for all. */
  abstract List<String> of(ProofSolution solution) throws IOException;
}
