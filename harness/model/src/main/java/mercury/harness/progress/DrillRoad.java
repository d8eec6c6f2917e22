package mercury.harness.progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.DrillManifest;

/**
 * The drills in their order, with those that are solved. A drill is solved as long as its file is
 * the one that passed.
 *
 * <p>Immutable; what is solved is read anew each time.
 *
 * @param root the checkout
 * @param drills in the order of the road
 */
public record DrillRoad(Path root, List<DrillManifest> drills) {

  public DrillRoad {
    drills = List.copyOf(drills);
  }

  /** Returns that of a checkout. */
  public static DrillRoad of(Path root) throws IOException {
    return new DrillRoad(root, CourseManifests.of(root).drills());
  }

  /** Returns the drill of that name, of its number on the road, or with that class. */
  public Optional<DrillManifest> meant(String word) {
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
  public Optional<DrillManifest> next() throws IOException {
    List<DrillManifest> solved = solved();
    return drills.stream().filter(drill -> !solved.contains(drill)).findFirst();
  }

  /** Returns those that are solved. */
  public List<DrillManifest> solved() throws IOException {
    RoadState state = RoadProgress.in(root).read();
    List<DrillManifest> solved = new ArrayList<>();
    for (DrillManifest drill : drills) {
      if (new DrillSource(root, drill).isSolved(state)) {
        solved.add(drill);
      }
    }
    return solved;
  }

  /** Returns those of a module, like {@code drills}. */
  public List<DrillManifest> inModule(String module) {
    return drills.stream().filter(drill -> drill.module().equals(module)).toList();
  }

  /** Keeps that the learner's file of that digest solves a drill. */
  public void keep(DrillManifest solved, String digest) throws IOException {
    RoadProgress.in(root).update(state -> state.withDrill(solved.name(), digest));
  }
}
