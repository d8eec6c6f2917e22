package mercury.harness.cli;

import java.io.IOException;
import java.util.List;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.progress.DrillRoad;

/**
 * Grades some drills once.
 *
 * @param kept whether what is solved counts as the learner's progress
 */
record DrillBatch(DrillRoad road, DrillTeller teller, DrillGrader grader, boolean kept) {

  /** Grades them, and says what came of each. Returns how many are not solved. */
  int grade(List<DrillManifest> drills) throws IOException, InterruptedException {
    int unsolved = 0;
    for (DrillManifest drill : drills) {
      teller.introduce(drill);
      DrillVerdict verdict = grader.grade(drill);
      teller.tell(verdict);
      if (kept && verdict.isSolved()) {
        road.keep(drill, verdict.digest());
      }
      unsolved += verdict.isSolved() ? 0 : 1;
    }
    if (drills.size() > 1) {
      System.out.println();
      teller.say(" ", "drills.graded", drills.size() - unsolved, drills.size());
    }
    return unsolved;
  }
}
