package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.progress.DrillSource;
import mercury.harness.progress.RoadProgress;
import mercury.harness.progress.RoadState;

/**
 * The drills in their order, with those that are solved. A drill is solved as long as its file is
 * the one that passed.
 *
 * @param root the checkout
 * @param drills in the order of the road
 */
record DrillRoad(Path root, List<DrillManifest> drills) {

  /** Returns that of a checkout. */
  static DrillRoad of(Path root) throws IOException {
    return new DrillRoad(root, CourseManifests.of(root).drills());
  }

  /** Returns the drill of that name, of its number on the road, or with that class. */
  Optional<DrillManifest> meant(String word) {
    for (int i = 0; i < drills.size(); i++) {
      DrillManifest drill = drills.get(i);
      String number = Integer.toString(i + 1);
      if (List.of(drill.name(), drill.className(), number).contains(word)) {
        return Optional.of(drill);
      }
    }
    return Optional.empty();
  }

  /** Returns the first that is not solved. */
  Optional<DrillManifest> next() throws IOException {
    List<DrillManifest> solved = solved();
    return drills.stream().filter(drill -> !solved.contains(drill)).findFirst();
  }

  /** Returns those that are solved. */
  List<DrillManifest> solved() throws IOException {
    RoadState state = RoadProgress.in(root).read();
    List<DrillManifest> solved = new ArrayList<>();
    for (DrillManifest drill : drills) {
      if (new DrillSource(root, drill).isSolved(state)) {
        solved.add(drill);
      }
    }
    return solved;
  }

  /** Keeps a verdict on the learner's file, if that solves the drill. */
  void keep(DrillVerdict verdict) throws IOException {
    if (verdict.isSolved()) {
      RoadProgress.in(root)
          .update(state -> state.withDrill(verdict.drill().name(), verdict.digest()));
    }
  }
}
