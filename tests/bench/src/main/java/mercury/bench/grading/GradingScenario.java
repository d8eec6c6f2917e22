package mercury.bench.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Contest.Pace;
import mercury.bench.measure.Entrant;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.Scenario;
import mercury.bench.process.CheckoutCommand;
import mercury.bench.process.CommandTrial;
import mercury.bench.process.ServiceStartTrial;
import mercury.environment.ServiceAddresses;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;

/**
 * Measures how long a learner waits for the grade of a right solution, and for which parts of the
 * work.
 */
public record GradingScenario() implements Scenario {

  private static final String ALL = "all of it";
  private static final String MAVEN = "Maven alone, with -Dgrade.skip";
  private static final String START = "the embedded services alone";

  /** No broker: whatever other scenarios use, learners are graded with embedded services. */
  private static final Map<String, String> NO_BROKER = Map.of(ServiceAddresses.RABBITMQ_URL, "");

  @Override
  public String name() {
    return "grading";
  }

  @Override
  public boolean hasBroker() {
    return false;
  }

  @Override
  public List<Contest> contests() {
    return List.of(
        new Contest(
            "grading",
            "mvn test on the reference, wall time",
            Pace.PROCESSES,
            "what",
            List.of(MeasuredQuantity.TIME),
            exercises().stream().flatMap(GradingScenario::entrants).toList(),
            List.of()),
        new Contest(
            "watch",
            "course watch task: from a save to its verdict",
            Pace.PROCESSES,
            "what",
            List.of(MeasuredQuantity.TIME),
            List.of(new Entrant("task", "all checks that are not optional", WatchTrial::open)),
            List.of()));
  }

  private static List<ExerciseManifest> exercises() {
    try {
      return CourseManifests.of(CheckoutCommand.home()).exercises();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Entrant> entrants(ExerciseManifest exercise) {
    return Stream.of(
        maven(exercise.name(), ALL),
        maven(exercise.name(), MAVEN, "-Dgrade.skip"),
        start(exercise.name(), exercise.services()));
  }

  private static Entrant maven(String exercise, String who, String... more) {
    CheckoutCommand bare = CheckoutCommand.maven(NO_BROKER, "test", "-pl", exercise);
    CheckoutCommand command = new CheckoutCommand(concat(bare.words(), more), bare.environment());
    return new Entrant(exercise, who, () -> new CommandTrial(command));
  }

  private static List<String> concat(List<String> words, String... more) {
    return Stream.concat(words.stream(), Stream.of(more)).toList();
  }

  private static Entrant start(String exercise, List<String> services) {
    return new Entrant(exercise, START, () -> new ServiceStartTrial(services));
  }
}
