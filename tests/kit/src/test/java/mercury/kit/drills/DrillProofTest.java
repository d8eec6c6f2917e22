package mercury.kit.drills;

import mercury.tools.solution.DrillProof;

/** Grades the solutions that prove the drills, but for those of services that start when named. */
class DrillProofTest extends DrillProof {

  DrillProofTest() {
    super(drill -> !needsNamedService(drill));
  }
}
