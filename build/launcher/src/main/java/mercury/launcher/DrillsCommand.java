package mercury.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.progress.DrillRoad;
import mercury.launcher.start.ModuleBuild;

/** {@code course drills}. */
final class DrillsCommand {

  /** The first words of commands that grade nothing, so that any module will do. */
  private static final List<String> READING = List.of("list", "hint", "reset");

  private final CheckoutFolder home;

  DrillsCommand(CheckoutFolder home) {
    this.home = home;
  }

  /**
   * Starts the program of the drills on the class path of the module whose drills are to be graded;
   * Maven builds only their checks, the program the rest.
   */
  void run(List<String> arguments) throws Throwable {
    DrillRoad road = DrillRoad.of(home.folder());
    if (road.drills().isEmpty()) {
      throw new CourseException("this course has no drills");
    }
    String module = module(road, arguments);
    ModuleBuild build =
        new ModuleBuild(
            module,
            "test-compile",
            "test",
            List.of("target/" + Variant.MAIN.id() + "/test-classes"),
            List.of(),
            sources(road));
    System.setProperty("grade.variant", Variant.MAIN.id());
    System.setProperty("grade.exercise", module);
    GradeProperties.beSilent();
    home.run(build, ProgramCommand.DRILLS_MAIN, arguments);
  }

  /** Returns the module of the drill that is named or next. */
  private static String module(DrillRoad road, List<String> arguments) throws IOException {
    DrillManifest first = road.drills().get(0);
    if (!arguments.isEmpty() && READING.contains(arguments.get(0))) {
      return first.module();
    }
    Optional<DrillManifest> named =
        arguments.stream().flatMap(word -> road.meant(word).stream()).findFirst();
    return named.orElse(road.next().orElse(first)).module();
  }

  /** Returns the folders with what learners write, of all modules: no build depends on them. */
  private static List<Path> sources(DrillRoad road) {
    return road.drills().stream()
        .map(drill -> Path.of(drill.module(), "src"))
        .distinct()
        .flatMap(source -> Stream.of("main", "solution", "stub").map(source::resolve))
        .toList();
  }
}
