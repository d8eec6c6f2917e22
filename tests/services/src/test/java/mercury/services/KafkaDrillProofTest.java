package mercury.services;

import mercury.tools.solution.DrillProof;

/** Grades the solutions that prove the drills about Kafka. */
class KafkaDrillProofTest extends DrillProof {

  KafkaDrillProofTest() {
    super(drill -> needsNamedService(drill));
  }
}
